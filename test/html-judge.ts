/** An independent judge of HTML: html-validate, by the rules of the HTML standard and of WCAG that it knows. */
import { HtmlValidate } from 'html-validate';

const judge = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // How a page is written is a matter of taste; inline SVG comes from a library.
  rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
});

/** What is wrong with a whole page, as rule and place. */
export const faultsOf = async (html: string): Promise<string[]> => {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
};

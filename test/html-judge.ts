/** An independent judge of HTML: html-validate, with all that it recommends. */
import { HtmlValidate, type RuleConfig } from 'html-validate';

/** How the source looks is no fault of the page, and the name of a school is not ours to shorten. */
const taste: RuleConfig = {
  'long-title': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  'no-inline-style': 'off',
};

/**
 * What is wrong with a whole page, as rule and place.
 * @param rules what this page may do that others may not
 */
export const faultsOf = async (html: string, rules: RuleConfig = {}): Promise<string[]> => {
  const judge = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { ...taste, ...rules } });
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
};

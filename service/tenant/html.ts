/** The few pages of the tenant that people see: plain, readable with any browser or screen reader, and without scripts. */

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.5rem; } a { color: #0b4f8a; } ul.list { list-style: none; padding: 0; }
ul.list > li { border-bottom: 1px solid #c8c8c8; padding: .6rem 0; } .soft { color: #555; }
button { font: inherit; text-align: left; width: 100%; padding: .7rem 1rem; border: 1px solid #767676; border-radius: 4px; background: #fff; cursor: pointer; }
button:hover, button:focus-visible { background: #eaf2fa; outline: 2px solid #0b4f8a; }
iframe { width: 100%; height: 32rem; border: 1px solid #c8c8c8; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
`;

/** A whole page; `body` is HTML, the title is text. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;

export const htmlResponse = (html: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'",
    },
  });

/**
 * The schoolgids part as a Word document, to be copied into the school's own schoolgids: Word's own styles for headings and
 * lists, so that it takes on the looks of the document into which it is pasted, and tables whose first row is a header. Made
 * with the `docx` library; the same publication gives the same bytes (`steady-docx.ts`).
 */
import { Document, Packer } from 'docx';

import type { Publication } from './publication.ts';
import type { Publisher } from './publisher.ts';
import { checkGuide, guideOf } from './schoolgids/content.ts';
import { bodyOf } from './schoolgids/docx-body.ts';
import { page, styles } from './schoolgids/docx-styles.ts';
import { steadyDocx } from './steady-docx.ts';

const TITLE = 'Schoolgids (Word)';

const write = async (publication: Publication): Promise<Uint8Array> => {
  const guide = guideOf(publication);
  const document = new Document({
    title: guide.title,
    creator: guide.author,
    lastModifiedBy: guide.author,
    description: guide.intro,
    styles,
    sections: [{ properties: { page }, children: bodyOf(guide) }],
  });
  const bytes = await Packer.pack<'uint8array'>(document, 'uint8array');
  return steadyDocx(bytes, publication.facts.at);
};

export const schoolgidsDocx: Publisher = {
  id: 'schoolgids-docx',
  title: TITLE,
  purpose: 'Het deel over ondersteuning als Word-document, om over te nemen in de eigen schoolgids.',
  check: (publication) => checkGuide(TITLE, publication),
  publish: async (publication) => [
    {
      name: 'schoolgids.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await write(publication),
    },
  ],
};

/**
 * The place of a seal in a PDF: a certification signature (ISO 32000-1, 12.8.2.2). The catalog names it in its permissions as
 * DocMDP, and P 1 says that no change at all is allowed, so a reader tells whoever changes anything that the seal is broken.
 *
 * The seal covers every byte but its own. So the file is written with room for it, zeros between angle brackets, and a range
 * that is filled in when it is known where the room lies.
 */
import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';

import { tagAnnotation } from './structure-tree.ts';
import { unexpected, type Update } from './update.ts';

export interface SealFacts {
  /** Who seals, as people read it. */
  readonly name: string;
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
  /** Room for the signature, in bytes. */
  readonly room: number;
}

const SUB_FILTER = 'ETSI.CAdES.detached';

/** The program that sealed (Prop_Build, as Adobe describes it). */
const SEALER = 'Ondersteuningsprofiel';

const CONTACT = PDFHexString.fromText('Controleren kan met sop verify');

/** By these a seal of ours differs from any other signature. Two, so that no single altered byte makes it a stranger's. */
export const isOurs = (file: Buffer): boolean =>
  file.includes(`/Name /${SEALER}`) || file.includes(`/ContactInfo ${CONTACT.toString()}`);

/** Ten digits, as many as any offset in a PDF may have. */
const UNKNOWN = 9999999999;

const name = PDFName.of.bind(PDFName);

/** Adds an empty, invisible and tagged signature field on the last page. */
export const addSealField = (update: Update, { name: signer, reason, at, room }: SealFacts): void => {
  const { context, catalog } = update;
  const page = lastPage(update);
  const appearance = update.add(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] }));
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    T: PDFHexString.fromText('Zegel'),
    TU: PDFHexString.fromText(`Digitaal zegel van ${signer}`),
    // Print and locked.
    F: 132,
    P: page.reference,
    AP: { N: appearance },
  });
  const field = update.add(widget);
  addAnnotation(update, page.node, field);
  const key = tagAnnotation(update, page.reference, field, 'Form');
  if (key !== undefined) {
    widget.set(name('StructParent'), PDFNumber.of(key));
    // Reading order with the tab key follows the structure (PDF/UA-1, 7.18.3).
    page.node.set(name('Tabs'), name('S'));
  }
  catalog.set(name('AcroForm'), update.add(context.obj({ Fields: [field], SigFlags: 3 })));

  // Added last, so that it is written last and the room is easy to find.
  const signature = update.add(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: SUB_FILTER,
      Name: PDFHexString.fromText(signer),
      Reason: PDFHexString.fromText(reason),
      M: PDFString.fromDate(new Date(at)),
      ContactInfo: CONTACT,
      Prop_Build: { App: { Name: SEALER } },
      Reference: [
        {
          Type: 'SigRef',
          TransformMethod: 'DocMDP',
          TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' },
        },
      ],
      ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
      Contents: PDFHexString.of('0'.repeat(room * 2)),
    }),
  );
  widget.set(name('V'), signature);
  catalog.set(name('Perms'), context.obj({ DocMDP: signature }));
};

/** Pages hang in a tree; the last one is down its last branches. */
const lastPage = (update: Update): { reference: PDFRef; node: PDFDict } => {
  let reference = update.catalog.get(name('Pages'));
  for (;;) {
    const node = update.object(reference);
    if (!(node instanceof PDFDict && reference instanceof PDFRef)) throw unexpected('a page');
    const kids = update.arrayIn(node, name('Kids'));
    if (!kids) return { reference, node };
    reference = kids.asArray().at(-1);
  }
};

const addAnnotation = (update: Update, page: PDFDict, annotation: PDFRef): void => {
  const known = update.arrayIn(page, name('Annots'));
  if (known) known.push(annotation);
  else page.set(name('Annots'), update.context.obj([annotation]));
};

/** Where the room for the seal lies: from `start`, the opening bracket, up to `end`, just behind the closing one. */
export interface Room {
  readonly start: number;
  readonly end: number;
}

const MARK = '/ByteRange [ ';

/** Fills in the range, in place. Returns the room. */
export const fillRange = (file: Buffer): Room => {
  const at = file.lastIndexOf(MARK);
  const close = file.indexOf(']', at);
  const start = file.indexOf('<', close);
  const end = file.indexOf('>', start) + 1;
  const range = `${MARK}0 ${start} ${end} ${file.length - end}`;
  file.write(range.padEnd(close - at, ' '), at, 'latin1');
  return { start, end };
};

/**
 * Where the last signature of a file says that its room lies, if its range covers the whole file but for that room and the
 * room is nothing but hexadecimal digits between brackets; else `undefined`.
 */
export const roomIn = (file: Buffer): Room | undefined => {
  const at = file.lastIndexOf(MARK);
  if (at < 0) return undefined;
  const match = /^\/ByteRange \[ 0 (\d+) (\d+) (\d+) *\]\n\/Contents $/.exec(
    file.toString('latin1', at, file.indexOf('<', at)),
  );
  const [start = 0, end = 0, rest = 0] = (match ?? []).slice(1).map(Number);
  if (!match || file.indexOf('<', at) !== start || end + rest !== file.length || end - start < 4)
    return undefined;
  const room = file.toString('latin1', start, end);
  return /^<(?:[0-9a-f]{2})+>$/.test(room) ? { start, end } : undefined;
};

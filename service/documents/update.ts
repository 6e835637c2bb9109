/**
 * Objects of a PDF that are read one by one, changed, and written behind the file as a new revision (`revision.ts`). What is
 * not asked for is not read.
 */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFObjectParser,
  PDFRef,
  type PDFName,
  type PDFObject,
} from 'pdf-lib';

import { Problem } from '#templates/problem.ts';

import { contentAt, readIndex, referenceIn, sizeOf, withRevision, type Index } from './revision.ts';

export class Update {
  /** For making objects. */
  readonly context = PDFContext.create();
  readonly catalogRef: PDFRef;
  readonly catalog: PDFDict;
  /** What was read, as it was then. */
  private readonly before = new Map<PDFRef, string>();
  private readonly made: PDFRef[] = [];

  private constructor(
    private readonly file: Buffer,
    private readonly index: Index,
  ) {
    this.context.largestObjectNumber = sizeOf(index) - 1;
    this.catalogRef = PDFRef.of(referenceIn(index.trailer, 'Root') ?? 0);
    const catalog = this.object(this.catalogRef);
    if (!(catalog instanceof PDFDict)) throw unexpected('a catalog');
    this.catalog = catalog;
  }

  /**
   * `undefined` when the file has no plain index.
   * @throws Problem `print-failed` when it has one, and not what belongs to it.
   */
  static of(file: Buffer): Update | undefined {
    const index = readIndex(file);
    return index && new Update(file, index);
  }

  /** The object itself, or the one that it refers to. */
  object(value: PDFObject | undefined): PDFObject | undefined {
    if (!(value instanceof PDFRef)) return value;
    return this.context.lookup(value) ?? this.read(value);
  }

  dictIn(holder: PDFDict, key: PDFName): PDFDict | undefined {
    const object = this.object(holder.get(key));
    return object instanceof PDFDict ? object : undefined;
  }

  arrayIn(holder: PDFDict, key: PDFName): PDFArray | undefined {
    const object = this.object(holder.get(key));
    return object instanceof PDFArray ? object : undefined;
  }

  /** Takes in a new object, to be written behind those before it. */
  add(object: PDFObject): PDFRef {
    const reference = this.context.register(object);
    this.made.push(reference);
    return reference;
  }

  /** The file with what was changed and what is new, in the order in which it came. */
  written(): Buffer {
    const contentOf = (reference: PDFRef): string => String(this.context.lookup(reference));
    const changed = [...this.before].filter(([reference, text]) => contentOf(reference) !== text);
    const references = [...changed.map(([reference]) => reference), ...this.made];
    return withRevision(
      this.file,
      this.index,
      references.map((reference) => [reference.objectNumber, contentOf(reference)]),
    );
  }

  private read(reference: PDFRef): PDFObject | undefined {
    const at = contentAt(this.file, this.index, reference.objectNumber);
    if (at === undefined) return undefined;
    const object = PDFObjectParser.forBytes(this.file.subarray(at), this.context).parseObject();
    this.context.assign(reference, object);
    this.before.set(reference, String(object));
    return object;
  }
}

export const unexpected = (what: string): Problem =>
  new Problem('print-failed', { detail: `the compiler wrote a file without ${what}` });

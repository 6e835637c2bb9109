/** What a journal promises, wherever it is kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Journal, JournalRecord, NewRecord, ReadableJournal } from '#service/store/journal/journal.ts';
import { linesOf, readLine } from '#service/store/journal/line.ts';

export interface JournalBed {
  /** Opens the journal of one place; again after closing. */
  readonly open: () => Promise<Journal>;
  /** All lines as they are kept. */
  readonly lines: () => Promise<string[]>;
  /** Puts other lines in their place, behind the back of the journal. */
  readonly tamper: (lines: readonly string[]) => Promise<void>;
}

export const note = (text: string): NewRecord => ({ kind: 'noted', data: { text }, by: { type: 'service' } });

export const all = async (journal: ReadableJournal, from = 1): Promise<JournalRecord[]> => {
  const records: JournalRecord[] = [];
  for await (const record of journal.read(from)) records.push(record);
  return records;
};

const textsOf = (records: readonly JournalRecord[]): unknown[] =>
  records.map(({ data }) => (data as { text: unknown }).text);

export const journalContract = (name: string, make: () => Promise<JournalBed>): void => {
  const filled = async (count: number): Promise<JournalBed> => {
    const bed = await make();
    const journal = await bed.open();
    for (let i = 1; i <= count; i++) await journal.append([note(`n${i}`)]);
    await journal.close();
    return bed;
  };
  const faultAfter = async (change: (lines: readonly string[]) => readonly string[]): Promise<unknown> => {
    const bed = await filled(6);
    const journal = await bed.open();
    const known = await journal.head();
    await bed.tamper(change(await bed.lines()));
    const { fault } = await journal.verify(known);
    await journal.close();
    return fault;
  };

  describe(`a journal in ${name}`, () => {
    it('begins empty', async () => {
      const journal = await (await make()).open();
      expect(await journal.head()).toMatchObject({ seq: 0 });
      expect(await all(journal)).toEqual([]);
      expect(await journal.verify()).toMatchObject({ records: 0, fault: null });
      expect(await journal.append([])).toEqual([]);
    });

    it('gives back what was added, in order, also after it was opened again', async () => {
      const bed = await make();
      const journal = await bed.open();
      const [first] = await journal.append([note('a')]);
      const rest = await journal.append([note('b'), note('c')]);
      expect([first, ...rest].map((record) => record?.seq)).toEqual([1, 2, 3]);
      expect(rest[0]?.prev).toBe(first?.hash);
      await journal.close();
      const again = await bed.open();
      expect(await all(again)).toEqual([first, ...rest]);
      expect(await again.head()).toEqual({ seq: 3, hash: rest[1]?.hash });
      await again.append([note('d')]);
      expect(textsOf(await all(again, 3))).toEqual(['c', 'd']);
    });

    it('keeps any text as it is', async () => {
      const journal = await (await make()).open();
      const text = fc.string({ unit: 'grapheme' });
      const texts = [...fc.sample(text, 60), 'a\nb\r\nc\u2028d', '"hash":"', '\u0000'];
      await journal.append(texts.map(note));
      expect(textsOf(await all(journal))).toEqual(texts);
      expect((await journal.verify()).fault).toBeNull();
    });

    it('keeps apart what many add at once', async () => {
      const journal = await (await make()).open();
      const adding = Array.from({ length: 40 }, (_, i) => journal.append([note(`${i}a`), note(`${i}b`)]));
      const added = await Promise.all(adding);
      expect(await all(journal)).toEqual(added.flat().toSorted((a, b) => a.seq - b.seq));
      for (const [a, b] of added) expect(b?.seq).toBe((a?.seq ?? 0) + 1);
      expect((await journal.verify()).fault).toBeNull();
    });

    it('reads up to where it ended when reading began', async () => {
      const journal = await (await make()).open();
      await journal.append([note('a'), note('b')]);
      const seen: number[] = [];
      for await (const { seq } of journal.read(1)) {
        seen.push(seq);
        if (seq === 1) await journal.append([note('c')]);
      }
      expect(seen).toEqual([1, 2]);
    });

    it('says which record was altered', async () => {
      expect(await faultAfter((lines) => lines.with(2, lines[2]!.replace('n3', 'nx')))).toMatchObject({
        what: 'altered',
        seq: 3,
        line: 3,
      });
      expect(await faultAfter((lines) => lines.with(5, lines[5]!.replace('n6', 'nx')))).toMatchObject({
        what: 'altered',
        seq: 6,
      });
      expect(await faultAfter((lines) => lines.with(3, 'geen record'))).toMatchObject({ seq: 4 });
    });

    it('says which record was altered by somebody who also made its hash fit', async () => {
      const forged = (lines: readonly string[], at: number): string => {
        const record = readLine(lines[at]!)!;
        const head = { seq: record.seq - 1, hash: record.prev };
        return linesOf([{ ...record, data: { text: 'vals' } }], head, record.at).lines[0]!;
      };
      expect(await faultAfter((lines) => lines.with(2, forged(lines, 2)))).toMatchObject({
        what: 'altered',
        seq: 3,
      });
      expect(await faultAfter((lines) => lines.with(5, forged(lines, 5)))).toMatchObject({
        what: 'altered',
        seq: 6,
      });
    });

    it('says which record is missing, stands elsewhere or was cut off', async () => {
      expect(await faultAfter((lines) => lines.toSpliced(2, 1))).toMatchObject({ what: 'missing', seq: 3 });
      expect(await faultAfter((lines) => lines.toSpliced(0, 2))).toMatchObject({ what: 'missing', seq: 1 });
      expect(await faultAfter((lines) => lines.with(2, lines[4]!).with(4, lines[2]!))).toMatchObject({
        what: 'swapped',
        seq: 3,
      });
      expect(await faultAfter((lines) => lines.slice(0, 4))).toMatchObject({ what: 'cut', seq: 5 });
    });

    it('does not read past a record that was altered', async () => {
      const bed = await filled(4);
      const journal = await bed.open();
      const lines = await bed.lines();
      await bed.tamper(lines.with(1, lines[1]!.replace('n2', 'nx')));
      await expect(all(journal)).rejects.toMatchObject({ code: 'journal-broken', facts: { seq: 2 } });
    });
  });
};

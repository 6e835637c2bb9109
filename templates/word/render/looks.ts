/** What each paragraph style of ours is in HTML, and what it means for the fields near it. */
import type { ParagraphStyle } from '../ooxml/styles.ts';
import type { Paragraph } from './outline-model.ts';

export interface Look {
  readonly element: 'h1' | 'h2' | 'h3' | 'p';
  readonly className?: string;
  /** Begins something new: the instructions above it are about other fields. */
  readonly begins?: true;
  /** The name of what comes under it. */
  readonly isLabel?: true;
  /** Says how to fill in the fields near it. */
  readonly isHint?: true;
  /** In the row of a field it tells about that field. */
  readonly isRemark?: true;
  /** In yellow. */
  readonly isInstruction?: true;
}

const looks: { readonly [S in ParagraphStyle]: Look } = {
  Normal: { element: 'p' },
  Title: { element: 'h1', begins: true },
  Subtitle: { element: 'p', className: 'sop-subtitle', begins: true },
  Heading1: { element: 'h2', begins: true, isLabel: true },
  Heading2: { element: 'h3', begins: true, isLabel: true },
  Header: { element: 'p' },
  Footer: { element: 'p' },
  SOPInleiding: { element: 'p', begins: true },
  SOPInstructie: { element: 'p', className: 'sop-hint', isHint: true, isInstruction: true },
  SOPLabel: { element: 'p', className: 'sop-label', begins: true, isLabel: true },
  SOPCellabel: { element: 'p', className: 'sop-cell-label', begins: true },
  SOPVoorwaarde: { element: 'p', className: 'sop-small', isHint: true },
  SOPTabelkop: { element: 'p', className: 'sop-column' },
  SOPAntwoord: { element: 'p', className: 'sop-answer' },
  SOPAankruisvak: { element: 'p', className: 'sop-tick' },
  SOPSchoolnaam: { element: 'p', className: 'sop-answer sop-name' },
  SOPKlein: { element: 'p', className: 'sop-small', isRemark: true },
  SOPTussenruimte: { element: 'p', begins: true },
};

const ordinary: Look = { element: 'p' };

/** The look of a style; another's style is an ordinary paragraph. */
export const lookOf = ({ style }: Paragraph): Look =>
  Object.hasOwn(looks, style) ? looks[style as ParagraphStyle] : ordinary;

/** The labelled sentences; `labels.md` beside them says what the labels mean. */
import afterwards from './sentences/afterwards.json' with { type: 'json' };
import blind from './sentences/blind.json' with { type: 'json' };
import fresh from './sentences/fresh.json' with { type: 'json' };
import informed from './sentences/informed.json' with { type: 'json' };
import outsider3 from './sentences/outsider-3.json' with { type: 'json' };
import outsider4 from './sentences/outsider-4.json' with { type: 'json' };
import outsider from './sentences/outsider.json' with { type: 'json' };
import unseen from './sentences/unseen.json' with { type: 'json' };

export interface Labelled {
  readonly text: string;
  readonly traceable: boolean;
  /** What it holds, in the words of `labels.md`; only where it is traceable. */
  readonly what?: string;
  /** Why a label was mended. */
  readonly note?: string;
}

export const halves = {
  /** Written before the detectors, then used while they grew. */
  blind: blind.sentences as readonly Labelled[],
  /** Written while the detectors grew. */
  informed: informed.sentences as readonly Labelled[],
  /** Written when they were finished; nothing was changed because of it. */
  unseen: unseen.sentences as readonly Labelled[],
  /** By somebody else, who had not seen the detectors nor their lists. */
  outsider: outsider.sentences as readonly Labelled[],
  /** By that somebody, after the detectors were mended with the sentences before. */
  afterwards: afterwards.sentences as readonly Labelled[],
  /** By a third author, who had not seen the detectors nor the sentences; first run unseen, then used. */
  outsider3: outsider3.sentences as readonly Labelled[],
  /** By a fourth author, likewise. */
  outsider4: outsider4.sentences as readonly Labelled[],
  /** By a fifth author, who had not seen the detectors nor the sentences; nothing was changed because of it. */
  fresh: fresh.sentences as readonly Labelled[],
};

export type Half = keyof typeof halves;

/** The four fixed subjects of a profile ("ankerpunten"), by their number. */
import type { Section } from './format.ts';

const SUPPORT_STRUCTURE = 4;

/** Whether this section is the place that says what the levels of support are. */
export const explainsLevels = ({ anchorPoint }: Section): boolean => anchorPoint === SUPPORT_STRUCTURE;

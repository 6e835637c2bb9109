/** What a profile says of itself in Word and in print alike, so that people meet one word for one thing. */

export const documentWords = {
  /** Above what the rows of a table are about. */
  rowHeading: 'Onderdeel',
  /** Beside what is not published. */
  internal: 'niet openbaar',
  fullCopy: 'Volledig exemplaar',
  notForPublication: 'niet voor publicatie',
} as const;

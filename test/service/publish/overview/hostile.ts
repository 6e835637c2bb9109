/** Names that a school can really give itself, and that some program takes for something else. */
export const hostileNames: readonly string[] = [
  '=cmd|/c calc!A1',
  '<b>De Brug</b> & "Zn" ]]>',
  '👩‍🏫 De Regenboog 🏫',
  'مدرسة القرية',
  'Naam van driehonderd letters '.repeat(10).trim().padEnd(300, 'x'),
  'constructor',
];

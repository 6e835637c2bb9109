/** Texts that a program may take for something else, in canonical form. Each must print as itself. */
import { tidyText } from '#templates/characters.ts';

const longWord = 'ondersteuningsarrangementencoördinatiegroep'.repeat(9);

export const hostileTexts: readonly string[] = [
  '<script>alert("x")</script> & <b>vet</b> &lt; &amp;amp;',
  "</p></w:t></w:r><img src=x onerror='alert(1)'>",
  '*vet* _schuin_ `code` [link](javascript:alert(1)) ![beeld](x.png) ~~door~~',
  '# Geen kop',
  '1. Geen lijst, en ook 2) niet',
  '+ plus is geen opsomming',
  '> Geen citaat\n=== \n--- geen lijn',
  '| a | b |\n|:--|--:|\n| c | d |',
  '\\ achterwaarts \\* en <!-- verborgen --> en ${x} en {{y}} en %s',
  'Regel een\n    vier spaties is geen code\n\ttab ook niet',
  '👩‍👩‍👧‍👦 🇳🇱 é ﬁ ½ € “aanhaling” – streep',
  'مدرسة الأمل و بيت ספר',
  longWord,
  '1e viering van het jaar: 50 & meer <5',
  '[a]: https://voorbeeld.example "titel"',
  '<https://voorbeeld.example> en www.voorbeeld.example',
].map(tidyText);

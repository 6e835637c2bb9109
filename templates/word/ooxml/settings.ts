/** Settings of the document: Dutch, the layout rules of current Word, and nothing that would stop a reviewer's comment. */
import { wordRoot } from './namespaces.ts';
import { element, fixed, XML_HEAD } from './xml.ts';

export const settingsPart = (): string =>
  XML_HEAD +
  fixed(
    element(
      'w:settings',
      wordRoot,
      '<w:zoom w:percent="100"/>',
      '<w:defaultTabStop w:val="708"/>',
      '<w:hyphenationZone w:val="425"/>',
      '<w:characterSpacingControl w:val="doNotCompress"/>',
      element(
        'w:compat',
        {},
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
      ),
      '<w:themeFontLang w:val="nl-NL"/>',
      '<w:decimalSymbol w:val=","/>',
      '<w:listSeparator w:val=";"/>',
    ),
  );

/** How schools look at differences between children. */
import type { Sentences } from './assemble.ts';

export const visie: Sentences = {
  first: [
    'Ieder kind is anders, en dat is voor ons het gewone uitgangspunt en niet de uitzondering.',
    'Wij vragen niet of een kind bij de groep past, maar wat de groep kan doen om het kind erbij te laten horen.',
    'Kinderen leren veel van elkaar, juist omdat ze verschillen in tempo, karakter en talent.',
    'Een kind dat zich veilig voelt, durft fouten te maken; daar begint leren mee.',
    'We kijken eerst naar wat een kind al kan en bouwen van daaruit verder.',
    'Goed onderwijs in de klas is de beste ondersteuning die we kunnen geven.',
    'Extra hulp is bij ons niets bijzonders: elk kind heeft weleens een duwtje nodig.',
    'We leggen de lat voor alle kinderen hoog en passen de weg ernaartoe aan.',
    'Gelijke kansen geven betekent voor ons niet dat ieder kind hetzelfde krijgt, maar dat het krijgt wat het nodig heeft.',
    'Wij geloven dat bijna alle kinderen in hun eigen buurt naar school kunnen, als de school bereid is mee te bewegen.',
  ],
  then: [
    'Daarom geven we hulp zo veel mogelijk in de eigen groep en halen we een kind er alleen uit als dat echt beter werkt.',
    'De leraar past uitleg, tijd en oefenstof aan en krijgt daarbij steun van de intern begeleider.',
    'We werken met kleine doelen die een kind zelf begrijpt, en we vieren het als er een is gehaald.',
    'Voor wie sneller leert, is er moeilijker werk; voor wie meer tijd nodig heeft, zijn er herhaling en rust.',
    'Duidelijke regels, een vast ritme en een vriendelijke toon helpen alle kinderen, en sommige kinderen nog wat meer.',
    'We proberen iets uit, kijken na een paar weken of het werkt en stellen het dan bij.',
    'Een etiket hebben we daarvoor niet nodig: de vraag is wat een kind vandaag helpt.',
    'In elke groep zitten kinderen die elkaar helpen, en we leren hun hoe je dat goed doet.',
    'Bewegen, spelen en praten horen net zo goed bij leren als lezen en rekenen.',
    'Als een aanpak voor één kind goed werkt, kijken we of de hele groep er iets aan heeft.',
    'Teamleden kijken bij elkaar in de klas, zodat goede ideeën de hele school door gaan.',
  ],
  last: [
    'Ouders kennen hun kind het best; zonder hen maken we geen plan.',
    'Zo groeit een kind in kennis, en ook in zelfvertrouwen.',
    'Lukt het ons niet alleen, dan vragen we op tijd hulp en blijven we zelf betrokken.',
    'We zijn tevreden als een kind met plezier naar school gaat en merkt dat het vooruitgaat.',
    'Het kind zelf praat daarover mee, zodra het dat kan.',
    'Dat vraagt geduld en goed overleg, en daar maken we tijd voor.',
    'Wat we beloven, moet in iedere groep te zien zijn, ook op een drukke vrijdagmiddag.',
    'Vertrouwen tussen kind, ouders en leraar is daarbij het belangrijkst.',
    'Na groep 8 moet een kind kunnen zeggen: hier mocht ik zijn wie ik ben, en ik heb er veel geleerd.',
  ],
};

/** What a child notices of the support for a need, by need and by how the school has organised it. */
export type Level = 'n2' | 'n3' | 'n4';

type Texts = readonly [string, ...string[]];

export const needTexts = {
  lez: {
    n2: [
      'Uw kind leest elke dag extra, krijgt vooraf uitleg over moeilijke woorden en heeft meer tijd bij toetsen.',
      'In de klas is er drie keer per week een klein leesgroepje bij de eigen leraar.',
      'Uw kind kiest boeken die passen bij wat het leuk vindt en leest ze eerst samen met een ouder kind.',
    ],
    n3: [
      'De leesspecialist oefent vier keer per week met een klein groepje: klanken, woorden en hardop lezen.',
      'Wie dyslexie heeft, laat teksten voorlezen door de laptop en krijgt hulp van onze leescoach.',
    ],
    n4: [
      'De dyslexiebehandelaar werkt bij ons op school, zodat uw kind niet hoeft te reizen en weinig les mist.',
    ],
  },
  rek: {
    n2: [
      'Uw kind rekent eerst met blokjes en geld en daarna pas op papier, met extra uitleg aan de instructietafel.',
      'Na de uitleg is er bij elke rekenles een kort groepje voor wie het nog eens stap voor stap wil doen.',
    ],
    n3: [
      'De rekenspecialist zoekt uit waar het vastloopt en oefent daar drie keer per week mee.',
      'Een leraar met een rekenopleiding maakt met uw kind een eigen rekenkaart en een plan voor tien weken.',
    ],
    n4: ['Bij ernstige rekenproblemen komt een rekenbehandelaar op school, die ook de leraar op weg helpt.'],
  },
  hb: {
    n2: [
      'Uw kind slaat over wat het al kent en krijgt in de klas opdrachten waarvoor het echt moet nadenken.',
      'In elke groep staat een kist met onderzoeksopdrachten; de leraar bespreekt ze elke week met uw kind.',
    ],
    n3: [
      'Kinderen die snel leren, werken een ochtend per week in de plusgroep aan vragen zonder vast antwoord.',
      'Een specialist begaafdheid begeleidt de plusgroep en leert kinderen ook hoe je moeilijk werk aanpakt.',
    ],
    n4: [
      'Samen met een begeleider van buiten de school bieden we een dag per week les aan begaafde kinderen.',
    ],
  },
  ml: {
    n2: [
      'Uw kind werkt aan haalbare doelen, met veel voorbeelden en elke dag herhaling van wat belangrijk is.',
      'De leraar kiest wat het belangrijkst is en neemt daar twee keer zo veel tijd voor.',
    ],
    n3: [
      'Een leraarondersteuner werkt elke ochtend met een klein groepje aan taal en rekenen uit het dagelijks leven.',
      'Uw kind volgt een praktische leerroute: koken, meten, boodschappen doen en lezen wat je nodig hebt.',
    ],
    n4: ['Een begeleider uit het speciaal basisonderwijs komt om de week en helpt bij een eigen leerlijn.'],
  },
  werk: {
    n2: [
      'Op elke tafel ligt een stappenkaart. De leraar helpt bij het begin en kijkt halverwege even mee.',
      'Kinderen plannen hun werk met een weektaak in kleuren en bespreken op vrijdag hoe het ging.',
    ],
    n3: [
      'In een klein groepje oefent uw kind met plannen, beginnen, volhouden en nakijken.',
      'Uw kind heeft een vaste coach op school, met wie het elke maandag de week plant.',
    ],
    n4: ['Een ergotherapeut kijkt mee in de klas en zoekt met uw kind en de leraar hulpmiddelen die werken.'],
  },
  tos: {
    n2: [
      'De leraar praat rustig, wijst aan wat hij bedoelt en geeft uw kind tijd om te antwoorden.',
      'Nieuwe woorden komen eerst in een spel of verhaal voorbij, zodat uw kind de les beter kan volgen.',
    ],
    n3: [
      'Onze taalspecialist werkt drie keer per week met een klein groepje aan woorden en zinnen.',
      'Een leraar met een opleiding in spraak en taal helpt in de klas en geeft u tips voor thuis.',
    ],
    n4: [
      'De logopedist behandelt op school en stemt de oefeningen elke week af met de leraar.',
      'Een begeleider met veel kennis van taalproblemen komt elke maand kijken en helpt de leraar.',
    ],
  },
  nt2: {
    n2: [
      'De leraar gebruikt plaatjes, gebaren en voorbeelden, en uw kind heeft een maatje dat helpt.',
      'We beginnen elke les met de woorden die nodig zijn, en uw kind mag ook de eigen taal gebruiken.',
    ],
    n3: [
      'Wie pas in Nederland is, leert vier ochtenden per week Nederlands in een groep van ten hoogste tien kinderen.',
      'In de taalklas leert uw kind in een jaar de basis van het Nederlands; gym en muziek zijn in de eigen groep.',
    ],
    n4: [
      'Twee dagen per week is er les van een taalschool; op de andere dagen is uw kind in zijn eigen groep.',
    ],
  },
  aud: {
    n2: [
      'Uw kind zit dicht bij de leraar, in een rustige klas met doppen onder de stoelen en weinig nagalm.',
      'De leraar draagt een microfoon en herhaalt wat andere kinderen zeggen.',
    ],
    n3: [
      'Er zijn twee lokalen met een ringleiding, en een leraar kent ondersteunende gebaren.',
      'Een eigen medewerker controleert elke dag de apparatuur en oefent met uw kind hoe je om herhaling vraagt.',
    ],
    n4: [
      'Een deskundige stelt de apparatuur af, helpt de leraar en legt in de klas uit wat slecht horen is.',
    ],
  },
  vis: {
    n2: [
      'Uw kind krijgt een plek met goed licht en kan het digibord volgen op een eigen scherm.',
      'We vergroten de werkbladen en lezen hardop voor wat op het bord staat.',
    ],
    n3: [
      'Een leraar met scholing in slechtziendheid helpt bij hulpmiddelen en leert uw kind blind typen.',
      'Onze begeleider zorgt dat boeken en toetsen op tijd vergroot of op de tablet klaarstaan.',
    ],
    n4: [
      'Een begeleider van buiten de school komt om de drie weken en kijkt met uw kind welke hulpmiddelen passen.',
    ],
  },
  mot: {
    n2: [
      'Uw kind krijgt een stoel op maat, meer tijd bij schrijven en mag typen als dat beter gaat.',
      'Bij gym kiezen we opdrachten waaraan iedereen kan meedoen, ook wie moeilijk loopt.',
    ],
    n3: [
      'Twee keer per week oefent uw kind in een klein groepje met bewegen en schrijven, in de eigen gymzaal.',
      'Een assistent helpt bij jas, tas en toilet; alle lokalen zijn zonder trap te bereiken.',
    ],
    n4: ['De fysiotherapeut komt elke week op school en doet tijdens de gymles mee met de groep.'],
  },
  med: {
    n2: [
      'Met u leggen we vast wie medicijnen geeft, wat we doen bij nood en wanneer uw kind mag rusten.',
      'De leraar weet wat uw kind heeft, de groep alleen als u dat wilt, en er is een plek om even te liggen.',
    ],
    n3: [
      'Twee medewerkers zijn opgeleid voor medische handelingen; er is een aparte verzorgingsruimte.',
      'Is uw kind lang ziek, dan doet het online mee met de kring en komt een leraar wekelijks thuis.',
    ],
    n4: ['Een verpleegkundige komt op afspraak naar school, zodat uw kind gewoon in de groep kan blijven.'],
  },
  ext: {
    n2: [
      'De regels zijn duidelijk. Uw kind mag even naar de rustplek in de klas en begint daarna opnieuw.',
      'De leraar spreekt met uw kind een teken af voor als het te veel wordt, en geeft vaak een compliment.',
    ],
    n3: [
      'De gedragsspecialist leert uw kind spanning op tijd te voelen en bespreekt elke week met u hoe het gaat.',
      'Er is een rustgroep waar kinderen een deel van de dag werken, met als doel: terug naar de klas.',
    ],
    n4: [
      'Een begeleider uit het speciaal onderwijs komt elke week in de klas en helpt uw kind en de leraar.',
    ],
  },
  int: {
    n2: [
      'De leraar vraagt elke ochtend hoe het gaat en helpt uw kind met kleine stappen om mee te doen.',
      'Uw kind werkt veel samen met een vast maatje en hoeft niet onverwacht voor de klas.',
    ],
    n3: [
      'De schoolcoach praat elke week met uw kind en oefent samen wat spannend is.',
      'In een klein groepje leren kinderen over gevoelens, durven en vrienden maken.',
    ],
    n4: ['Een psycholoog is om de week op school en geeft een training voor kinderen die veel piekeren.'],
  },
  ass: {
    n2: [
      'De dag staat in plaatjes op het bord, en een verandering hoort uw kind ruim van tevoren.',
      'Uw kind heeft een vaste plek, heldere opdrachten en een rustig hoekje om alleen te werken.',
    ],
    n3: [
      'De specialist autisme maakt met u een kaart: wat geeft rust, wat geeft onrust en wat helpt.',
      'Een vaste begeleider bespreekt elke ochtend de dag met uw kind en oefent lastige momenten.',
    ],
    n4: ['Iemand met ervaring in het speciaal onderwijs komt om de week en denkt mee over de aanpak.'],
  },
  adhd: {
    n2: [
      'Uw kind werkt in blokken van tien minuten, met een wekker op tafel en een beweegopdracht ertussen.',
      'Een koptelefoon, een wiebelkussen of een plek vooraan: uw kind kiest met de leraar wat helpt.',
    ],
    n3: [
      'In een klein groepje leren kinderen hoe je je aandacht richt en weer terugvindt.',
      'De gedragsspecialist kijkt mee in de klas en maakt met uw kind een beloningskaart voor vier weken.',
    ],
    n4: ['Een trainer van buiten de school geeft een cursus opletten, voor kinderen en hun ouders samen.'],
  },
  het: {
    n2: [
      'Uw kind begint de dag bij iemand die het goed kent en weet bij wie het altijd terechtkan.',
      'De leraar houdt de dag voorspelbaar en blijft rustig en dichtbij, ook als het moeilijk gaat.',
    ],
    n3: [
      'Enkele leraren zijn geschoold in wat kinderen nodig hebben na een moeilijke tijd en helpen hun collega’s.',
      'Een vaste begeleider speelt en praat elke week met uw kind en houdt contact met u.',
    ],
    n4: ['Een speltherapeut komt elke week op school; thuis, school en therapeut gebruiken dezelfde aanpak.'],
  },
  jk: {
    n2: [
      'Voor de start komt uw kind een paar keer wennen, en de leraar praat met u en met de peutergroep.',
      'In de kleutergroep zijn er kleine speelgroepjes voor taal, bewegen en samen spelen.',
    ],
    n3: [
      'Op vier ochtenden speelt en oefent een extra begeleider met kleine groepjes kleuters.',
      'De specialist jonge kind kijkt in de eerste maanden mee en maakt met u een plan voor het eerste jaar.',
    ],
    n4: ['Met de kinderopvang hebben we een startgroep, waar een pedagoog van buiten de school meekijkt.'],
  },
  ths: {
    n2: [
      'De leraar houdt geregeld contact met u en de hulpverlener, en samen stemmen we de week af.',
      'Heeft uw kind onder schooltijd hulp, dan maken we ruimte in het rooster en helpen we bij het inhalen.',
    ],
    n3: [
      'De intern begeleider is uw vaste aanspreekpunt en zit aan tafel bij gesprekken met de hulpverlening.',
      'Onze eigen schoolcoach helpt in de klas én thuis met dezelfde afspraken.',
    ],
    n4: [
      'Twee dagen per week werkt er een jeugdhulpverlener op school, in de klas en met ouders.',
      'School en zorg hebben samen een groepje waar kinderen op dezelfde plek leren en hulp krijgen.',
    ],
  },
} as const satisfies Record<string, { readonly [L in Level]: Texts }>;

export type NeedId = keyof typeof needTexts;

export const needIds = Object.keys(needTexts) as NeedId[];

/** The text for a need that is organised so, different for schools beside each other. */
export const needText = (need: NeedId, level: Level, at: number): string => {
  const texts: Texts = needTexts[need][level];
  return texts[at % texts.length] ?? texts[0];
};

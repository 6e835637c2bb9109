/**
 * Postcode areas of the three consortia with their towns and municipalities, as they are since 2019. Only the areas are
 * real: streets, numbers and the letters of the postcodes in the samples are made up.
 */
export const consortia = {
  PO3104: 'PO3104 Westelijke Mijnstreek',
  PO3105: 'PO3105 Maastricht-Heuvelland',
  PO3106: 'PO3106 Parkstad',
} as const;

export type ConsortiumCode = keyof typeof consortia;

export interface Place {
  readonly area: number;
  readonly town: string;
  readonly municipality: string;
  readonly consortium: ConsortiumCode;
}

const areas: { readonly [C in ConsortiumCode]: readonly (readonly [number, string, string])[] } = {
  PO3104: [
    [6121, 'Born', 'Sittard-Geleen'],
    [6127, 'Grevenbicht', 'Sittard-Geleen'],
    [6131, 'Sittard', 'Sittard-Geleen'],
    [6135, 'Sittard', 'Sittard-Geleen'],
    [6161, 'Geleen', 'Sittard-Geleen'],
    [6163, 'Geleen', 'Sittard-Geleen'],
    [6164, 'Geleen', 'Sittard-Geleen'],
    [6171, 'Stein', 'Stein'],
    [6181, 'Elsloo', 'Stein'],
    [6438, 'Oirsbeek', 'Beekdaelen'],
  ],
  PO3105: [
    [6211, 'Maastricht', 'Maastricht'],
    [6213, 'Maastricht', 'Maastricht'],
    [6222, 'Maastricht', 'Maastricht'],
    [6226, 'Maastricht', 'Maastricht'],
    [6229, 'Maastricht', 'Maastricht'],
    [6245, 'Eijsden', 'Eijsden-Margraten'],
    [6269, 'Margraten', 'Eijsden-Margraten'],
    [6271, 'Gulpen', 'Gulpen-Wittem'],
    [6294, 'Vijlen', 'Vaals'],
    [6301, 'Valkenburg', 'Valkenburg aan de Geul'],
  ],
  PO3106: [
    [6361, 'Nuth', 'Beekdaelen'],
    [6369, 'Simpelveld', 'Simpelveld'],
    [6372, 'Landgraaf', 'Landgraaf'],
    [6411, 'Heerlen', 'Heerlen'],
    [6415, 'Heerlen', 'Heerlen'],
    [6418, 'Heerlen', 'Heerlen'],
    [6431, 'Hoensbroek', 'Heerlen'],
    [6442, 'Brunssum', 'Brunssum'],
    [6461, 'Kerkrade', 'Kerkrade'],
    [6466, 'Kerkrade', 'Kerkrade'],
  ],
};

export const places: readonly Place[] = (Object.keys(areas) as ConsortiumCode[]).flatMap((consortium) =>
  areas[consortium].map(([area, town, municipality]) => ({ area, town, municipality, consortium })),
);

/** The place with this postcode area; a sample in an area outside the table is a mistake in the samples. */
export const placeAt = (area: number): Place => {
  const place = places.find((candidate) => candidate.area === area);
  if (!place) throw new Error(`No sample place has postcode area ${area}`);
  return place;
};

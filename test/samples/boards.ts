/** Invented school boards: their names say that they are. One of them has schools in two consortia, two in all three. */
export interface Board {
  readonly name: string;
  /** The board's own service for its schools. */
  readonly service: string;
  readonly adoptedBy: string;
}

export const boards = {
  maasvallei: {
    name: 'Stichting Voorbeeld Onderwijs Maasvallei',
    service: 'Expertiseteam Voorbeeld Maasvallei',
    adoptedBy: 'A. Voorbeeld, voorzitter van het college van bestuur',
  },
  bedacht: {
    name: 'Stichting De Bedachte Basisschool',
    service: 'Steunpunt De Bedachte Basisschool',
    adoptedBy: 'B. van Bedacht, bestuurder',
  },
  mergelstad: {
    name: 'Stichting Verzonnen Onderwijs Mergelstad',
    service: 'Kenniskring Verzonnen Mergelstad',
    adoptedBy: 'C. Verzonnen, voorzitter van het college van bestuur',
  },
  heuvelrand: {
    name: 'Stichting Voorbeeldscholen Heuvelrand',
    service: 'Hulpteam Voorbeeldscholen Heuvelrand',
    adoptedBy: 'D. Voorbeeld, directeur-bestuurder',
  },
  mijnspoor: {
    name: 'Stichting Fictief Primair Onderwijs Mijnspoor',
    service: 'Dienst Passend Fictief Mijnspoor',
    adoptedBy: 'E. de Fictie, voorzitter van het college van bestuur',
  },
  parkrand: {
    name: 'Vereniging Proefscholen Parkrand',
    service: 'Meedenkteam Proefscholen Parkrand',
    adoptedBy: 'F. de Proef, algemeen directeur',
  },
  voorbeeldSpeciaal: {
    name: 'Stichting Voorbeeld Speciaal Onderwijs Zuid',
    service: 'Voorbeeld Speciaal Advies',
    adoptedBy: 'G. Voorbeeld, voorzitter van het college van bestuur',
  },
  bedachtSpeciaal: {
    name: 'Stichting Bedacht Speciaal Onderwijs',
    service: 'Bedacht Speciaal Begeleiding',
    adoptedBy: 'H. van Bedacht, bestuurder',
  },
} as const satisfies Record<string, Board>;

export type BoardId = keyof typeof boards;

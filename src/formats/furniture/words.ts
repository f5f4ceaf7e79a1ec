/** The few words that a publication prints around its stories, by language. A language that is not here reads English. */
export interface Words {
  readonly by: string;
  readonly and: string;
  readonly updated: string;
  readonly correction: string;
  readonly notes: string;
  readonly backToText: string;
  readonly contents: string;
  readonly stories: string;
  readonly photo: string;
  readonly alsoIn: string;
  readonly related: string;
  readonly readAs: string;
  readonly aboutThisFile: string;
}

const en: Words = {
  by: 'By',
  and: 'and',
  updated: 'Updated',
  correction: 'Correction',
  notes: 'Notes',
  backToText: 'Back to the text',
  contents: 'Contents',
  stories: 'Stories',
  photo: 'Picture',
  alsoIn: 'Also in',
  related: 'Related',
  readAs: 'Read as',
  aboutThisFile: 'About this file',
};

const table: Readonly<Record<string, Words>> = {
  en,
  es: {
    by: 'Por',
    and: 'y',
    updated: 'Actualizado',
    correction: 'Corrección',
    notes: 'Notas',
    backToText: 'Volver al texto',
    contents: 'Índice',
    stories: 'Artículos',
    photo: 'Imagen',
    alsoIn: 'También en',
    related: 'Relacionado',
    readAs: 'Leer como',
    aboutThisFile: 'Acerca de este archivo',
  },
  fr: {
    by: 'Par',
    and: 'et',
    updated: 'Mis à jour',
    correction: 'Correction',
    notes: 'Notes',
    backToText: 'Retour au texte',
    contents: 'Sommaire',
    stories: 'Articles',
    photo: 'Image',
    alsoIn: 'Aussi en',
    related: 'À lire aussi',
    readAs: 'Lire en',
    aboutThisFile: 'À propos de ce fichier',
  },
  de: {
    by: 'Von',
    and: 'und',
    updated: 'Aktualisiert',
    correction: 'Berichtigung',
    notes: 'Anmerkungen',
    backToText: 'Zurück zum Text',
    contents: 'Inhalt',
    stories: 'Beiträge',
    photo: 'Bild',
    alsoIn: 'Auch auf',
    related: 'Zum Thema',
    readAs: 'Lesen als',
    aboutThisFile: 'Über diese Datei',
  },
  it: {
    by: 'Di',
    and: 'e',
    updated: 'Aggiornato',
    correction: 'Correzione',
    notes: 'Note',
    backToText: 'Torna al testo',
    contents: 'Indice',
    stories: 'Articoli',
    photo: 'Immagine',
    alsoIn: 'Anche in',
    related: 'Vedi anche',
    readAs: 'Leggi come',
    aboutThisFile: 'Informazioni su questo file',
  },
  pt: {
    by: 'Por',
    and: 'e',
    updated: 'Atualizado',
    correction: 'Correção',
    notes: 'Notas',
    backToText: 'Voltar ao texto',
    contents: 'Índice',
    stories: 'Artigos',
    photo: 'Imagem',
    alsoIn: 'Também em',
    related: 'Relacionado',
    readAs: 'Ler como',
    aboutThisFile: 'Sobre este ficheiro',
  },
  nl: {
    by: 'Door',
    and: 'en',
    updated: 'Bijgewerkt',
    correction: 'Correctie',
    notes: 'Noten',
    backToText: 'Terug naar de tekst',
    contents: 'Inhoud',
    stories: 'Artikelen',
    photo: 'Beeld',
    alsoIn: 'Ook in het',
    related: 'Zie ook',
    readAs: 'Lezen als',
    aboutThisFile: 'Over dit bestand',
  },
  sv: {
    by: 'Av',
    and: 'och',
    updated: 'Uppdaterad',
    correction: 'Rättelse',
    notes: 'Noter',
    backToText: 'Tillbaka till texten',
    contents: 'Innehåll',
    stories: 'Artiklar',
    photo: 'Bild',
    alsoIn: 'Även på',
    related: 'Läs även',
    readAs: 'Läs som',
    aboutThisFile: 'Om den här filen',
  },
};

export const wordsIn = (language: string): Words => table[language.toLowerCase().split('-')[0] ?? ''] ?? en;

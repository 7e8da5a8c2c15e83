/** One total table: every code with its severity and its text for visitors and editors. Its anchor in docs/probleme.md is the code itself. */

import type { Finding, Problem, ProblemCode, Severity } from './problems.js';

/** What is known about a code. */
export interface ProblemEntry {
  readonly severity: Severity;
  /** One German sentence, true for every case of the code. */
  readonly de: string;
  /** The same in English. */
  readonly en: string;
}

/** Where every code is explained, with its cause and its cure; the anchor is the code. */
export const PROBLEM_DOCS = 'docs/probleme.md';

/** The table; total by type, so that a code without a text does not compile. */
export const PROBLEM_TABLE: Readonly<Record<ProblemCode, ProblemEntry>> = {
  'source-missing': { severity: 'hint', de: 'Es ist keine Datenquelle angegeben.', en: 'No data source is given.' },
  network: { severity: 'error', de: 'Die Daten sind gerade nicht erreichbar.', en: 'The data cannot be reached at the moment.' },
  timeout: { severity: 'error', de: 'Die Daten haben zu lange gebraucht.', en: 'The data took too long to arrive.' },
  'http-status': { severity: 'error', de: 'Der Server hat die Daten nicht geliefert.', en: 'The server did not deliver the data.' },
  'too-large': { severity: 'error', de: 'Die Datei ist zu groß.', en: 'The file is too large.' },
  'origin-refused': { severity: 'error', de: 'Die Daten liegen auf einer Adresse, die nicht freigegeben ist.', en: 'The data are at an address that is not allowed.' },
  'mixed-content': { severity: 'error', de: 'Die Datenquelle muss mit https:// beginnen.', en: 'The data source must start with https://.' },
  type: { severity: 'error', de: 'Statt Daten kam eine Webseite.', en: 'A web page came instead of data.' },
  parse: { severity: 'error', de: 'Die Daten sind nicht lesbar.', en: 'The data cannot be read.' },
  shape: { severity: 'error', de: 'Die Daten haben nicht die erwartete Form.', en: 'The data do not have the expected form.' },
  version: { severity: 'error', de: 'Die Daten haben eine unbekannte Fassung.', en: 'The data have an unknown version.' },
  'too-deep': { severity: 'error', de: 'Die Daten sind zu tief verschachtelt.', en: 'The data are nested too deeply.' },
  'no-valid-record': { severity: 'error', de: 'Kein Eintrag der Daten ist gültig.', en: 'No entry of the data is valid.' },
  'record-dropped': { severity: 'warning', de: 'Ein Eintrag ist ungültig und fehlt.', en: 'An entry is invalid and left out.' },
  'field-dropped': { severity: 'warning', de: 'Eine Angabe ist ungültig und fehlt.', en: 'A detail is invalid and left out.' },
  'text-clamped': { severity: 'warning', de: 'Ein Text ist zu lang und wurde gekürzt.', en: 'A text is too long and was cut.' },
  'text-damaged': { severity: 'hint', de: 'Ein Text enthält beschädigte Zeichen.', en: 'A text contains damaged characters.' },
  'url-refused': { severity: 'warning', de: 'Ein Link ist ungültig und fehlt.', en: 'A link is invalid and left out.' },
  'date-invalid': { severity: 'warning', de: 'Ein Datum ist ungültig.', en: 'A date is invalid.' },
  'date-order': { severity: 'warning', de: 'Ein Ende liegt vor dem Anfang.', en: 'An end lies before its start.' },
  'zone-unknown': { severity: 'warning', de: 'Eine Zeitzone ist unbekannt.', en: 'A time zone is unknown.' },
  'recurrence-refused': { severity: 'warning', de: 'Eine Wiederholung kann nicht angezeigt werden.', en: 'A recurrence cannot be shown.' },
  'coordinates-invalid': { severity: 'warning', de: 'Ein Ort hat keine gültigen Koordinaten.', en: 'A place has no valid coordinates.' },
  'coordinates-swapped': { severity: 'hint', de: 'Koordinaten sind vielleicht vertauscht.', en: 'Coordinates may be swapped.' },
  'crs-guessed': { severity: 'hint', de: 'Das Koordinatensystem wurde vermutet.', en: 'The coordinate system was guessed.' },
  'geometry-invalid': { severity: 'warning', de: 'Eine Fläche oder Linie ist ungültig.', en: 'An area or line is invalid.' },
  'duplicate-id': { severity: 'warning', de: 'Eine Kennung kommt mehrfach vor; der erste Eintrag gilt.', en: 'An id occurs more than once; the first entry counts.' },
  'number-invalid': { severity: 'warning', de: 'Eine Zahl ist ungültig und fehlt.', en: 'A number is invalid and left out.' },
  'unit-unknown': { severity: 'warning', de: 'Eine Einheit ist unbekannt.', en: 'A unit is unknown.' },
  'too-many': { severity: 'warning', de: 'Es sind mehr Einträge, als angezeigt werden.', en: 'There are more entries than are shown.' },
  'content-type': { severity: 'hint', de: 'Der Server nennt einen falschen Dateityp.', en: 'The server names a wrong file type.' },
  'sum-mismatch': { severity: 'hint', de: 'Die Summe der Sektoren weicht von der Gesamtzahl ab.', en: 'The sum of the sectors differs from the total.' },
  jump: { severity: 'hint', de: 'Ein Wert springt auffällig.', en: 'A value jumps conspicuously.' },
  'base-mismatch': { severity: 'hint', de: 'Ziel und Bilanz haben verschiedene Basisjahre.', en: 'Target and balance have different base years.' },
  'population-year': { severity: 'hint', de: 'Für das Jahr fehlt die Einwohnerzahl.', en: 'The population of the year is missing.' },
  'gas-mismatch': { severity: 'hint', de: 'CO2 und CO2e lassen sich nicht vergleichen.', en: 'CO2 and CO2e cannot be compared.' },
  'method-break': { severity: 'hint', de: 'Die Methode der Bilanz hat gewechselt.', en: 'The method of the balance has changed.' },
  'data-old': { severity: 'hint', de: 'Die Daten sind älter als vier Jahre.', en: 'The data are older than four years.' },
  'source-unnamed': { severity: 'hint', de: 'Die Quelle der Daten ist nicht genannt.', en: 'The source of the data is not named.' },
  'attribute-unknown': { severity: 'hint', de: 'Ein Attribut hat einen unbekannten Wert.', en: 'An attribute has an unknown value.' },
  'self-closed': { severity: 'hint', de: 'Das Tag ist nicht geschlossen.', en: 'The tag is not closed.' },
  'version-conflict': { severity: 'hint', de: 'Das Skript ist in zwei Fassungen eingebunden.', en: 'The script is included in two versions.' },
  'policy-refused': { severity: 'error', de: 'Eine Sicherheitsregel der Seite hat etwas verhindert.', en: 'A security policy of the page has refused something.' },
  'chunk-failed': { severity: 'error', de: 'Ein Teil des Programms konnte nicht geladen werden.', en: 'A part of the program could not be loaded.' },
  internal: { severity: 'error', de: 'Das Programm hat einen Fehler.', en: 'The program has a fault.' },
};

/** A finding with its text in the language of a catalogue (`de-simple` reads the German one). */
export function toProblem(finding: Finding, language: string): Problem {
  // Codes also come from messages of schemas; an unknown one must not break the report of it.
  const entry = PROBLEM_TABLE[finding.code] ?? PROBLEM_TABLE['field-dropped'];
  return { ...finding, severity: entry.severity, message: language === 'en' ? entry.en : entry.de };
}

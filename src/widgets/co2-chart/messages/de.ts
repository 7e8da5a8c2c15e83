/**
 * German texts of the chart, the source of the others. Amounts, percentages and lists arrive formatted;
 * gaps before units are narrow no-break spaces.
 */

/** How a reduced, raised or nearly unchanged amount is told. */
export type Direction = 'down' | 'up' | 'flat';

/** What is counted, as far as the file says it. */
export type GasName = 'CO2' | 'CO2e' | 'unknown';

const NOUN: Readonly<Record<GasName, string>> = { CO2: 'CO₂-Ausstoß', CO2e: 'Treibhausgas-Ausstoß', unknown: 'Ausstoß' };
const TITLE: Readonly<Record<GasName, string>> = { CO2: 'CO₂', CO2e: 'Treibhausgase', unknown: 'Emissionen' };

/** The catalogue. */
export const de = {
  title: (gas: GasName, city: string) => (city === '' ? TITLE[gas] : `${TITLE[gas]} in ${city}`),
  empty: 'Noch keine Zahlen vorhanden.',

  percent: (number: string) => `${number}\u202f%`,
  million: (number: string) => `${number}\u202fMio.\u202ft`,
  perPerson: (amount: string) => `${amount} je Person`,
  perYear: (amount: string) => `${amount} / Jahr`,
  quoted: (name: string) => `„${name}“`,

  asOf: (year: number, status: string) => `Stand ${year}${status === '' ? '' : `, ${status}`}`,
  provisional: 'vorläufig',
  estimated: 'geschätzt',
  since: (gas: GasName, base: number, asOf: string) => `${NOUN[gas]} seit ${base} (${asOf}).`,
  sincePerHead: (base: number, asOf: string) => `Ausstoß je Person seit ${base} (${asOf}).`,
  alone: (gas: GasName, asOf: string) => `${NOUN[gas]} im Jahr (${asOf}).`,
  alonePerHead: (asOf: string) => `Ausstoß je Person im Jahr (${asOf}).`,

  offPath: (gap: string, goal: string) => `Der Jahresausstoß liegt noch ${gap} über dem ${goal}.`,
  onPath: (gap: string, goal: string) => `Das liegt auf dem Weg zum ${goal}; bis dahin fehlen noch ${gap}.`,
  reached: (goal: string) => `Der Stand erfüllt schon das ${goal}.`,
  met: (goal: string) => `Das ${goal} wurde erreicht.`,
  missed: (gap: string, goal: string) => `Das ${goal} wurde um ${gap} verfehlt.`,
  pending: (gap: string, goal: string) => `Das ${goal} ist abgelaufen, Zahlen dafür fehlen. Zuletzt lag der Jahresausstoß ${gap} darüber.`,
  noAmount: (goal: string) => `Das ${goal} nennt keine Menge.`,
  noBase: (goal: string, base: string) => `Das ${goal} zählt ab ${base}; für dieses Jahr fehlt der Wert.`,
  noPopulation: (goal: string) => `Das ${goal} gilt je Person; zum Vergleich fehlt die Einwohnerzahl.`,
  noTarget: 'Ein Ziel nennen die Daten nicht.',
  goal: (year: number) => `Ziel für ${year}`,
  goalBy: (year: number, by: string) => `Ziel für ${year} (${by})`,

  factNow: (year: number) => `Stand ${year}`,
  factPerHead: (year: number) => `je Person ${year}`,
  factTarget: (year: number) => `Ziel ${year}`,
  factRate: 'bisher',
  factNeeded: (year: number) => `nötig ab ${year}`,
  factNeededToday: 'nötig ab heute',
  factEstimate: 'geschätzt',

  words: 'In Worten',
  more: 'Mehr lesen',
  now: (year: number, amount: string) => `Im Jahr ${year} lag der Ausstoß bei ${amount}.`,
  nowNegative: (year: number, amount: string) => `Im Jahr ${year} wurde mehr gebunden als ausgestoßen: ${amount}.`,
  change: (direction: Direction, percent: string, base: number, amount: string) =>
    direction === 'flat' ? `Das ist etwa so viel wie ${base} (${amount}).` : `Das sind ${percent} ${direction === 'down' ? 'weniger' : 'mehr'} als ${base} (${amount}).`,
  noChange: 'Ein früheres Jahr zum Vergleich fehlt.',
  rate: (direction: Direction, percent: string, from: number, to: number) =>
    direction === 'flat'
      ? `Von ${from} bis ${to} hat sich der Ausstoß im Mittel kaum verändert.`
      : `Von ${from} bis ${to} ${direction === 'down' ? 'sank' : 'stieg'} der Ausstoß im Mittel um ${percent} pro Jahr (geometrisches Mittel).`,
  hole: (from: number, to: number) => `Für die Jahre ${from} bis ${to} gibt es keine Zahlen.`,
  leading: (sector: string, amount: string, percent: string) => `Den größten Teil des Rückgangs trug ${sector}: ${amount} weniger, das sind ${percent}.`,
  targets: (terms: readonly string[]) => `${terms.length === 1 ? 'Ziel' : 'Ziele'} ${terms.join('; ')}.`,
  targetTerms: (year: number, terms: string) => `${year}: ${terms}`,
  atMost: (amount: string) => `höchstens ${amount}`,
  reduction: (percent: string, base: number) => `${percent} gegenüber ${base}`,
  neutral: 'klimaneutral',
  withoutAmount: 'ohne Angabe einer Menge',
  decided: (by: string, when: string) => `Beschlossen: ${[by, when].filter(Boolean).join(', ')}.`,
  decidedWhen: (when: string) => `Beschlossen: ${when}; von wem, sagen die Daten nicht.`,
  undecided: 'Wer das beschlossen hat, sagen die Daten nicht.',
  path: (year: number, amount: string, isAbove: boolean, goal: string) =>
    `Im Jahr ${year} lag der Ausstoß ${amount} ${isAbove ? 'über' : 'unter'} dem geraden Weg zum ${goal}.`,
  pace: (year: number, amount: string, goal: string) => `Für das ${goal} sind ab ${year} jedes Jahr ${amount} weniger nötig.`,
  today: (year: number, amount: string, pace: string) =>
    `Ging es seither im bisherigen Tempo weiter, sind es ${year} etwa ${amount}; dann sind ab heute jedes Jahr ${pace} weniger nötig (Schätzung).`,
  todayReached: (year: number, amount: string) => `Ging es seither im bisherigen Tempo weiter, sind es ${year} etwa ${amount}, und das Ziel ist erreicht (Schätzung).`,
  trend: (from: number, to: number, year: number, amount: string) => `Setzt sich der Trend der Jahre ${from} bis ${to} fort, liegt der Ausstoß ${year} bei ${amount}.`,
  trendReached: (year: number, isLate: boolean) => `Das Ziel wird so ${isLate ? 'erst ' : ''}${year} erreicht.`,
  trendNever: 'Das Ziel wird so nicht erreicht.',
  trendUncertain: (count: number) => `Der Trend ist unsicher, er beruht auf nur ${count} Jahren.`,
  assumed: (year: number, people: string) => `Im Diagramm ist das Ziel mit der Einwohnerzahl von ${year} umgerechnet (${people}).`,
  claim: (sector: string, claimed: string, by: string, share: string, year: number) =>
    `Anteil ${sector}: ${claimed}${by === '' ? ' nach einer Angabe ohne Quelle' : ` laut ${by}`}, ${share} nach dieser Bilanz (${year}).`,
  claimAlone: (sector: string, claimed: string, by: string) =>
    `Anteil ${sector}: ${claimed}${by === '' ? ' nach einer Angabe ohne Quelle' : ` laut ${by}`}. Aus dieser Bilanz ergibt er sich nicht.`,
  age: (year: number, years: number) => `Die letzten endgültigen Zahlen sind von ${year}, also ${years} Jahre alt.`,

  doubts: 'Auffällig',
  jump: (sector: string, year: number, amount: string, from: number, other: string) =>
    `${sector} ${year}: ${amount} passen nicht zu ${other} im Jahr ${from}. Vermutlich steht in der Quelle ein Fehler; der Wert ist unverändert übernommen.`,
  sum: (year: number, sum: string, total: string) =>
    `Im Jahr ${year} ergeben die Sektoren zusammen ${sum}, als Gesamtzahl nennt die Quelle ${total}. Gerechnet wird mit der Gesamtzahl.`,
  methodBreak: (year: number, note: string) =>
    `Seit ${year} gilt eine andere Methode${note === '' ? '' : ` (${note})`}. Werte davor und danach lassen sich nur bedingt vergleichen.`,
  gasMismatch: 'Budget und Bilanz zählen verschiedene Gase. Sie werden nicht verglichen.',

  measure: 'Darstellung',
  measureNames: (measure: string) => (measure === 'total' ? 'Gesamt' : measure === 'index' ? 'Index' : 'Je Person'),
  table: 'Tabelle',
  csv: 'CSV-Datei',
  caption: (what: string, unit: string) => `${what}, ${unit}`,
  unitPerHead: 't je Person und Jahr',
  unitIndex: (base: number) => `Index (${base} = 100)`,
  unitTotal: (unit: string) => `${unit === 'Mt' ? 'Mio. t' : unit} pro Jahr`,
  axisUnit: (unit: string) => (unit === 'Mt' ? 'Mio. t' : unit),
  year: 'Jahr',
  unit: 'Einheit',
  total: 'Gesamt',
  rest: 'ohne Sektor',
  none: 'keine Angabe',
  doubtful: 'auffällig',
  sourceLine: (sources: string) => `Quelle: ${sources}`,
  noSource: 'Die Daten nennen keine Quelle.',
  method: (name: string) => `Methode: ${name}`,
  updated: (when: string) => `Datei vom ${when}`,
  legendPath: 'Weg zum Ziel',
  legendTrend: (from: number, to: number) => `Trend ${from}–${to}, fortgesetzt`,
  trendLabel: 'Trend',
  targetLabel: (value: string) => (value === '' ? 'Ziel' : `Ziel ${value}`),
  chart: (title: string) => `Diagramm: ${title}`,
  chartMissing: 'Das Diagramm lässt sich gerade nicht laden. Alle Zahlen stehen in der Tabelle.',
};

/** What other languages translate. */
export type ChartMessages = typeof de;

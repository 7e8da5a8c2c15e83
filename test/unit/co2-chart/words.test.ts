/**
 * Golden cases: what is said about a balance. Every number in an expectation was calculated apart from the product
 * (the formula stands beside it), with the rounding that readers see.
 */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/widgets/co2-chart/messages/en.js';
import { fixture, speech, totals, wordsOf } from './support.js';

const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const figures = (words: Awaited<ReturnType<typeof wordsOf>>): readonly string[] =>
  words.figures.map(({ label, note, value }) => `${label}${note ? ` (${note})` : ''}: ${value}`.replace(/[\u202f\u00a0]/g, ' '));
/** A smooth series; year by year the same tonnes less. */
const line = (start: number, step: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => start + step * index);
const says = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) assert.ok(text.includes(part), `“${part}” is missing in:\n${text}`);
};
const silent = (text: string, ...parts: readonly string[]): void => {
  for (const part of parts) assert.ok(!text.includes(part), `“${part}” stands in:\n${text}`);
};

describe('Dortmund, off course, old data', () => {
  it('headline and key figures', async () => {
    const words = await wordsOf(fixture('emissions-dortmund.csv'));
    // 4123.33 / 6054.78 − 1; 4123.33 − 2724.65
    assert.equal(words.big, '−32 %');
    assert.equal(words.message, 'Ausstoß seit 1990 (Stand 2018). Der Jahresausstoß liegt noch 1,4 Mio. t über dem Ziel für 2030.');
    assert.deepEqual(figures(words), [
      'Stand 2018: 4,12 Mio. t',
      'Ziel 2030: 2,72 Mio. t',
      'bisher: −1,4 % / Jahr', // (4123.33 / 6054.78)^(1/28) − 1
      'nötig ab 2018: −3,4 % / Jahr', // (2724.65 / 4123.33)^(1/12) − 1
      'nötig ab heute (geschätzt): −7,3 % / Jahr', // 4123.33 · 0.98637^8 = 3694.6; (2724.65 / 3694.6)^(1/4) − 1
    ]);
  });

  it('sentences', async () => {
    const { all } = await wordsOf(fixture('emissions-dortmund.csv'));
    says(
      all,
      'Im Jahr 2018 lag der Ausstoß bei 4,12 Mio. t (7,02 t je Person). Das sind 32 % weniger als 1990 (6,05 Mio. t).', // 4123330 / 587010
      'Ziele 2030: höchstens 2,72 Mio. t; 2040: höchstens 1,82 Mio. t; 2050: höchstens 0 t. Wer das beschlossen hat, sagen die Daten nicht.',
      'Im Jahr 2018 lag der Ausstoß 399.600 t über dem geraden Weg zum Ziel für 2030.', // 4123.33 − (6054.78 − 3330.13 · 28/40) = 399.641
      'Ging es seither im bisherigen Tempo weiter, sind es 2026 etwa 3,69 Mio. t; dann sind ab heute jedes Jahr 7,3 % weniger nötig (Schätzung).',
      'Setzt sich der Trend der Jahre 1990 bis 2018 fort, liegt der Ausstoß 2030 bei 3,29 Mio. t. Das Ziel wird so erst 2039 erreicht.', // least squares over all eight years: −69.208 kt a year
      'Den größten Teil des Rückgangs trug „Wirtschaft“: 1,24 Mio. t weniger, das sind 64 %.', // 1242.83 / 1931.45
      'Für die Jahre 1991 bis 2011 gibt es keine Zahlen.',
      'Die letzten endgültigen Zahlen sind von 2018, also 8 Jahre alt.',
    );
  });

  it('in the year of the data nothing is estimated and nothing is old', async () => {
    const words = await wordsOf(fixture('emissions-dortmund.csv'), { currentYear: 2018 });
    silent(words.all, 'Schätzung', 'Jahre alt');
    assert.equal(figures(words).at(-1), 'nötig ab 2018: −3,4 % / Jahr');
  });

  it('two years on it is still told from the last report only', async () =>
    silent((await wordsOf(fixture('emissions-dortmund.csv'), { currentYear: 2020 })).all, 'Schätzung'));

  it('after the target year the next target counts, and the passed one is not called missed without figures', async () => {
    const words = await wordsOf(fixture('emissions-dortmund.csv'), { currentYear: 2031 });
    says(words.message, 'über dem Ziel für 2040');
    says(words.all, 'Das Ziel für 2030 ist abgelaufen, Zahlen dafür fehlen. Zuletzt lag der Jahresausstoß 1,4 Mio. t darüber.');
  });

  it('two targets that differ are told apart, each with who decided it', async () => {
    const words = await wordsOf(fixture('emissions-dortmund.csv'), { target: '2030:-40%@1990 (Masterplan 2011), 2030:neutral (EU-Mission, April 2022)' });
    says(words.message, 'über dem Ziel für 2030.');
    says(
      words.all,
      'Ziel 2030: höchstens 3,63 Mio. t, −40 % gegenüber 1990. Beschlossen: Masterplan 2011.', // 0.6 · 6054.78
      'Ziel 2030: klimaneutral, ohne Angabe einer Menge. Beschlossen: EU-Mission, April 2022.',
    );
    assert.deepEqual(figures(words).slice(1, 4), [
      'Ziel 2030: 2,72 Mio. t',
      'Ziel 2030 (Masterplan 2011): 3,63 Mio. t',
      'Ziel 2030 (EU-Mission, April 2022): klimaneutral',
    ]);
  });

  it('a target of the page that repeats one of the feed adds who decided it', async () => {
    const { all } = await wordsOf(fixture('emissions-dortmund.csv'), { target: '2030:-55%@1990 (Rat der Stadt)' });
    says(all, 'Ziel 2030: höchstens 2,72 Mio. t. Beschlossen: Rat der Stadt.');
  });

  it('in English', async () => {
    const words = await wordsOf(fixture('emissions-dortmund.csv'), {}, speech('en', en));
    assert.equal(words.big, '−32%');
    assert.equal(words.message, 'Emissions since 1990 (as of 2018). Yearly emissions are still 1.4 million t above the target for 2030.');
    says(
      words.all,
      'In 2018 emissions were 4.12 million t (7.02 t per person). That is 32% less than in 1990 (6.05 million t).',
      'For the target for 2030, 3.4% less is needed every year from 2018 on.',
    );
  });
});

describe('Düsseldorf, a mistake in the data, a target per head', () => {
  const target = '2035:2t/person (Rat der Stadt, Juli 2019)';

  it('compares per head, with the population of the same year', async () => {
    const words = await wordsOf(fixture('emissions-duesseldorf.csv'), { target });
    assert.equal(words.big, '−46 %'); // 4215 / 7869 − 1
    says(words.message, 'noch 4,63 t je Person über dem Ziel für 2035'); // 4215000 / 635704 − 2
    assert.deepEqual(figures(words), [
      'Stand 2016: 4,22 Mio. t',
      'je Person 2016: 6,63 t',
      'Ziel 2035: 2 t je Person',
      'bisher: −2,1 % / Jahr', // (4215 / 7869)^(1/29) − 1
      'nötig ab 2016: −6,1 % / Jahr', // (2 / 6.6304)^(1/19) − 1
      'nötig ab heute (geschätzt): −10 % / Jahr', // 6.6304 · 0.97870^10 = 5.346; (2 / 5.346)^(1/9) − 1 = −10.35 %
    ]);
    says(
      words.all,
      'Ziel 2035: höchstens 2 t je Person. Beschlossen: Rat der Stadt, Juli 2019. Im Diagramm ist das Ziel mit der Einwohnerzahl von 2016 umgerechnet (635.704).',
    );
  });

  it('names the doubtful value and what is done about it', async () => {
    const { all } = await wordsOf(fixture('emissions-duesseldorf.csv'));
    says(
      all,
      'Auffällig: „Private Haushalte“ 1987: 1.953 t passen nicht zu 1,78 Mio. t im Jahr 1997.',
      'Im Jahr 1987 ergeben die Sektoren zusammen 5,92 Mio. t, als Gesamtzahl nennt die Quelle 7,87 Mio. t. Gerechnet wird mit der Gesamtzahl.',
      // The sum may be spoilt, but 2821 of 3654 kt are more than anybody else can have contributed.
      'Den größten Teil des Rückgangs trug „Gewerbe / Handel / Dienstleistungen / Industrie / verarbeitendes Gewerbe“: 2,82 Mio. t weniger, das sind 77 %.',
    );
  });

  it('per head with one population: an amount, no change', async () => {
    const words = await wordsOf(fixture('emissions-duesseldorf.csv'), { measure: 'per-capita', target });
    assert.equal(words.big, '6,63 t');
    says(words.message, 'Ausstoß je Person im Jahr (Stand 2016).');
    says(words.all, 'Im Jahr 2016 lag der Ausstoß bei 6,63 t je Person. Ein früheres Jahr zum Vergleich fehlt.');
  });

  it('without the population of the year nothing is compared', async () => {
    const words = await wordsOf(totals([2010, 2018], [100, 80], { population: { 2010: 10_000 }, targets: [{ year: 2035, perCapita: 2 }] }), { currentYear: 2019 });
    // The last year with a population is 2010; its own figure is the honest one.
    says(words.all, 'je Person');
    const none = await wordsOf(totals([2010, 2018], [100, 80], { targets: [{ year: 2035, perCapita: 2 }] }), { currentYear: 2019 });
    says(none.message, 'Das Ziel für 2035 gilt je Person; zum Vergleich fehlt die Einwohnerzahl.');
  });
});

describe('courses', () => {
  it('on course', async () => {
    // Path 1000 → 400 over 40 years: 550 in 2020; 500 is below. Gap 100 kt; (400 / 500)^(1/10) − 1 = −2.2 %.
    const words = await wordsOf(totals([1990, 2020], [1000, 500], { gas: 'CO2e', targets: [{ year: 2030, value: 400, decidedBy: 'Rat', adopted: '2015-03-02' }] }), {
      currentYear: 2021,
    });
    assert.equal(words.big, '−50 %');
    assert.equal(words.message, 'Treibhausgas-Ausstoß seit 1990 (Stand 2020). Das liegt auf dem Weg zum Ziel für 2030; bis dahin fehlen noch 100.000 t.');
    says(words.all, 'Im Jahr 2020 lag der Ausstoß 50.000 t unter dem geraden Weg', 'jedes Jahr 2,2 % weniger nötig', 'Beschlossen: Rat, 2. März 2015.');
    assert.ok(words.figures.every(({ isOff }) => !isOff));
  });

  it('reached ahead of time', async () => {
    const words = await wordsOf(totals([1990, 2020], [1000, 400], { targets: [{ year: 2030, value: 400 }] }), { currentYear: 2021 });
    says(words.message, 'Der Stand erfüllt schon das Ziel für 2030.');
    silent(words.all, 'nötig', 'über dem');
  });

  it('target year passed: met', async () => {
    const words = await wordsOf(totals([1990, 2020, 2021], [1000, 590, 650], { targets: [{ year: 2020, reduction: 0.4, of: 1990 }] }), { currentYear: 2022 });
    says(words.message, 'Das Ziel für 2020 wurde erreicht.');
  });

  it('target year passed: missed, by the figure of that year', async () => {
    const words = await wordsOf(totals([1990, 2020, 2021], [1000, 700, 580], { targets: [{ year: 2020, reduction: 0.4, of: 1990 }] }), { currentYear: 2022 });
    says(words.message, 'Das Ziel für 2020 wurde um 100.000 t verfehlt.');
  });

  it('target year over, figures not there yet', async () => {
    const words = await wordsOf(totals([1990, 2018], [1000, 700], { targets: [{ year: 2020, value: 600 }] }), { currentYear: 2021 });
    says(words.message, 'Das Ziel für 2020 ist abgelaufen, Zahlen dafür fehlen. Zuletzt lag der Jahresausstoß 100.000 t darüber.');
  });

  it('in the target year itself: no pace from today', async () => {
    const words = await wordsOf(totals([1990, 2016], [1000, 700], { targets: [{ year: 2020, value: 600 }] }), { currentYear: 2020 });
    says(words.all, 'über dem Ziel für 2020', 'Für das Ziel für 2020 sind ab 2016 jedes Jahr 3,8 % weniger nötig.'); // (600/700)^(1/4) − 1
    silent(words.all, 'Schätzung');
  });

  it('no target', async () => says((await wordsOf(totals([1990, 2020], [1000, 700]), { currentYear: 2021 })).message, 'Ein Ziel nennen die Daten nicht.'));

  it('a target of zero: tonnes a year instead of a rate', async () => {
    const words = await wordsOf(totals([1990, 2020], [1000, 700], { targets: [{ year: 2045, value: 0, kind: 'neutrality' }] }), { currentYear: 2021 });
    says(words.all, 'Ziel 2045: klimaneutral, höchstens 0 t.', 'Für das Ziel für 2045 sind ab 2020 jedes Jahr 28.000 t weniger nötig.'); // 700 / 25
    assert.equal(figures(words).at(-1), 'nötig ab 2020: −28.000 t / Jahr');
  });

  it('a target whose base is missing', async () => {
    const words = await wordsOf(totals([1990, 2020], [1000, 700], { targets: [{ year: 2030, reduction: 0.5, of: 1995 }] }), { currentYear: 2021 });
    says(words.message, 'Das Ziel für 2030 zählt ab 1995; für dieses Jahr fehlt der Wert.');
  });

  it('G7: a target that allows more than the base, and one before it', async () => {
    const more = await wordsOf(totals([1990, 2020], [1000, 700], { targets: [{ year: 2030, value: 1200 }] }), { currentYear: 2021 });
    says(more.message, 'Der Stand erfüllt schon das Ziel für 2030.');
    const before = await wordsOf(totals([1990, 2020], [1000, 700], { targets: [{ year: 1980, value: 600 }] }), { currentYear: 2021 });
    says(before.message, 'Das Ziel für 1980 wurde um 100.000 t verfehlt.');
  });

  it('G9: more than everything is reduced', async () => {
    const words = await wordsOf(totals([1990, 2020], [1000, -50]), { currentYear: 2021 });
    assert.equal(words.big, '−105 %');
    says(words.all, 'Im Jahr 2020 wurde mehr gebunden als ausgestoßen: −50.000 t.');
    silent(words.all, 'geometrisches Mittel');
  });
});

describe('series', () => {
  it('rising', async () => {
    const words = await wordsOf(totals([2000, 2010], [1000, 1100], { targets: [{ year: 2030, value: 500 }] }), { currentYear: 2011 });
    assert.equal(words.big, '+10 %');
    says(words.all, 'Das sind 10 % mehr als 2000', 'stieg der Ausstoß im Mittel um 1 % pro Jahr'); // 1.1^(1/10) − 1 = 0.96 %
    says(words.figures.map(({ value }) => value).join(' '), '+1\u202f% / Jahr');
  });

  it('flat', async () => {
    const words = await wordsOf(totals([2000, 2010], [1000, 1001]), { currentYear: 2011 });
    assert.equal(words.big, '+0,1 %');
    says(words.all, 'Das ist etwa so viel wie 2000', 'hat sich der Ausstoß im Mittel kaum verändert');
    assert.equal((await wordsOf(totals([2000, 2010], [1000, 1000]))).big, '0 %');
  });

  it('one year only', async () => {
    const words = await wordsOf(totals([2020], [1000]), { currentYear: 2021 });
    assert.equal(words.big, '1 Mio. t');
    says(words.all, 'Treibhausgas-Ausstoß im Jahr (Stand 2020).', 'Ein früheres Jahr zum Vergleich fehlt.');
    silent(words.all, 'Trend', 'pro Jahr');
  });

  it('too few years for a trend, four with a warning, five without', async () => {
    const of = (count: number) => wordsOf(totals(span(2021 - count, 2020), line(1000, -10, count), { targets: [{ year: 2030, value: 500 }] }), { currentYear: 2021 });
    silent((await of(3)).all, 'Trend');
    says((await of(4)).all, 'Der Trend ist unsicher, er beruht auf nur 4 Jahren.');
    const five = (await of(5)).all;
    // 1000 in 2016, 10 less each year: 860 in 2030, 500 in 2066.
    says(five, 'Setzt sich der Trend der Jahre 2016 bis 2020 fort, liegt der Ausstoß 2030 bei 860.000 t. Das Ziel wird so erst 2066 erreicht.');
    silent(five, 'unsicher');
  });

  it('a trend that rises never arrives', async () => {
    const { all } = await wordsOf(totals(span(2016, 2020), line(1000, 10, 5), { targets: [{ year: 2030, value: 500 }] }), { currentYear: 2021 });
    says(all, 'liegt der Ausstoß 2030 bei 1,14 Mio. t. Das Ziel wird so nicht erreicht.');
  });

  it('a trend that arrives in time says when', async () => {
    const { all } = await wordsOf(totals(span(2016, 2020), line(1000, -100, 5), { targets: [{ year: 2030, value: 300 }] }), { currentYear: 2021 });
    says(all, 'Das Ziel wird so 2023 erreicht.');
  });

  it('provisional last year', async () => {
    const words = await wordsOf(totals([1990, 2019, 2020], [1000, 700, 650], { status: ['final', 'final', 'provisional'] }), { currentYear: 2021 });
    says(words.message, '(Stand 2020, vorläufig)');
  });

  it('an estimated year is no observed one', async () => {
    const words = await wordsOf(totals([1990, 2019, 2020], [1000, 700, 300], { status: ['final', 'final', 'estimated'] }), { currentYear: 2021 });
    assert.equal(words.big, '−30 %');
    says(words.message, '(Stand 2019)');
  });

  it('a gap in the series, and none where reports come every few years', async () => {
    says((await wordsOf(totals([1990, 2005, 2006], [10, 9, 9]))).all, 'Für die Jahre 1991 bis 2004 gibt es keine Zahlen.');
    silent((await wordsOf(totals([1990, 1995, 2000], [10, 9, 9]))).all, 'gibt es keine Zahlen');
  });

  it('a break of method inside the trend', async () => {
    const { all } = await wordsOf(totals(span(2011, 2020), line(1000, -10, 10), { method: { id: 'BISKO', breaks: [{ year: 2015, note: 'neue Verkehrsdaten' }] } }));
    says(all, 'Auffällig: Seit 2015 gilt eine andere Methode (neue Verkehrsdaten).');
  });

  it('a claimed share stands beside the share of the balance, dated', async () => {
    const document = {
      ...totals([2010, 2016], [1000, 900]),
      sectors: [
        { id: 'w', label: 'Wirtschaft' },
        { id: 'r', label: 'Rest' },
      ],
      values: { w: [400, 369], r: [600, 531] },
    };
    const { all } = await wordsOf({
      ...document,
      claims: [
        { sector: 'w', share: 0.38, by: 'Umweltamt', date: '2022-12' },
        { sector: 'x', share: 0.1 },
      ],
    });
    says(all, 'Anteil „Wirtschaft“: 38 % laut Umweltamt, Dezember 2022, 41 % nach dieser Bilanz (2016).'); // 369 / 900
    says(all, 'Anteil „x“: 10 % nach einer Angabe ohne Quelle. Aus dieser Bilanz ergibt er sich nicht.');
  });

  it('who has reduced most is not told while a missing value could change it', async () => {
    const document = { ...totals([2010, 2016], [1000, 900]), values: { a: [400, 360], b: [300, 270], c: [null, 270] } };
    silent((await wordsOf(document)).all, 'größten Teil');
  });

  it('G5: the largest numbers stay readable', async () => {
    const { all, big } = await wordsOf({ ...totals([2010, 2020], [1e308, 5e307]), unit: 't' });
    assert.equal(big, '−50 %');
    silent(all, 'Infinity', 'NaN', '∞');
    says(all, '5E301 Mio. t');
  });
});

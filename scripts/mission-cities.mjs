// Makes the bundled facts of the mission badge from data/mission-cities.json:
//   node --import tsx scripts/mission-cities.mjs          writes src/widgets/mission-badge/facts/{cities,sources}.ts
//   node --import tsx scripts/mission-cities.mjs --check  fails when what is committed differs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldName } from '../src/widgets/mission-badge/model/fold.ts';

const root = new URL('../', import.meta.url);
const facts = new URL('src/widgets/mission-badge/facts/', root);
const { meta, cities } = JSON.parse(readFileSync(new URL('data/mission-cities.json', root), 'utf8'));

const NOTICE = '// Made by scripts/mission-cities.mjs from data/mission-cities.json; change those.\n';
const waves = meta.waves.map(({ wave }) => wave);

/** English name, German name (empty where it is the same), then every other spelling that leads to a key of its own. */
function namesOf(city) {
  const display = [city.name, city.name_de === city.name ? '' : city.name_de];
  const known = new Set(display.map(foldName));
  const others = [];
  for (const name of [...city.name_local.split(' / '), ...city.aliases, city.id]) {
    const key = foldName(name);
    if (known.has(key)) continue;
    known.add(key);
    others.push(name);
  }
  const names = [...display, ...others];
  while (names.at(-1) === '') names.pop();
  if (names.some((name) => /[/|\n`$\\]/.test(name))) throw new Error(`${city.id}: a name has a letter that separates names`);
  return names;
}

/** `Munich/München5`: names, then the number of the label wave from 1, or 0 where no label is known. */
function row(city) {
  if (city.label_awarded !== true && city.label_awarded !== null) throw new Error(`${city.id}: label_awarded is neither true nor null`);
  const wave = city.label_awarded ? waves.indexOf(city.label_wave) + 1 : 0;
  if (city.label_awarded && wave === 0) throw new Error(`${city.id}: unknown wave ${city.label_wave}`);
  if (city.selected !== meta.facts.selected.value || city.target_year !== meta.facts.target_year.value) throw new Error(`${city.id}: not selected with the others`);
  return `${namesOf(city).join('/')}${wave}`;
}

function citiesModule() {
  const countries = new Map();
  for (const city of cities) {
    // A country associated with Horizon Europe is marked, because the mission counts its cities apart.
    const code = `${city.country}${city.associated ? '+' : ' '}`;
    countries.set(code, [...(countries.get(code) ?? []), row(city)]);
  }
  const table = [...countries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => `${code}${rows.join('|')}`);
  return `${NOTICE}
/** Day of the newest source behind these facts. */
export const FACTS_AS_OF = '${meta.as_of}';

/** Day on which the Commission named the cities. */
export const SELECTED_ON = '${meta.facts.selected.value}';

/** Day of the call for expressions of interest. */
export const CALL_ON = '${meta.facts.call.value}';

/** Year by which the mission wants its cities to be climate-neutral. */
export const TARGET_YEAR = ${meta.facts.target_year.value};

/** Cities that applied. */
export const APPLICATIONS = ${meta.facts.applications.value};

/** Months of the label waves; a city's row ends with the number of its wave, from 1. */
export const WAVES = '${waves.join(' ')}';

/** Source of each label wave, in the order of \`WAVES\`; it also names its cities as mission cities. */
export const WAVE_SOURCES: readonly string[] = [
${meta.waves.map(({ source }) => `  '${source}',\n`).join('')}];

/** The list of all cities. */
export const LIST_SOURCE = '${meta.facts.cities.source}';

/** One country a line: code, \`+\` for a country associated with Horizon Europe, then its cities as \`English/German/other names\` and wave. */
export const CITY_TABLE = \`${table.join('\n')}\`;
`;
}

function sourcesModule() {
  // Lines are wrapped as the formatter wraps them.
  const line = (key, value) => (`  ${key}: ${value},`.length > 170 ? `  ${key}:\n    ${value},\n` : `  ${key}: ${value},\n`);
  const lines = (entries) => entries.map(([key, value]) => line(key, `'${value.replaceAll("'", '%27')}'`)).join('');
  const named = ['call', 'applications', 'contract', 'german'].map((key) => [key, meta.facts[key].source]);
  const ownSource = cities.filter((city) => city.label_source === null).map((city) => [foldName(city.name), city.selection_source]);
  return `${NOTICE}
/** Sources of what is said of every city. */
export const SOURCES = {
${lines(named)}} as const;

/** Sources for the cities that are named in no label wave, by folded English name. */
export const CITY_SOURCES: Readonly<Record<string, string>> = {
${lines(ownSource)}};
`;
}

let stale = 0;
for (const [name, text] of [
  ['cities.ts', citiesModule()],
  ['sources.ts', sourcesModule()],
]) {
  const file = fileURLToPath(new URL(name, facts));
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== text) {
      stale += 1;
      console.error(`${file} differs from what data/mission-cities.json makes`);
    }
  } else {
    writeFileSync(file, text);
    console.log(`${file}: ${text.length} characters`);
  }
}
process.exitCode = stale;

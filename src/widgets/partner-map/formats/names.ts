/** Which property names are understood, and how each is read: schema.org first, then what German feeds and map tools write. Pure. */

import { fieldTable } from './fields.js';

/** Where a fact comes from may also stand under the product's own name, beside a `source` that means something else. */
const CITED = 'klima:source';

const address = fieldTable(
  { streetAddress: { kind: 'plain' }, postalCode: { kind: 'plain' }, addressLocality: { kind: 'text' }, addressCountry: { kind: 'plain' } },
  { streetAddress: 'street strasse straße', postalCode: 'plz postcode zip', addressLocality: 'ort stadt city locality gemeinde', addressCountry: 'land country' },
);

const membership = fieldTable({ name: { kind: 'text' }, role: { kind: 'text' }, startDate: { kind: 'raw' } }, { role: 'rolename rolle', startDate: 'since seit' });

const award = fieldTable(
  { name: { kind: 'text' }, date: { kind: 'raw' }, amount: { kind: 'raw' }, currency: { kind: 'plain' }, use: { kind: 'text' }, source: { kind: 'citation' } },
  { name: 'title titel', date: 'year jahr', use: 'verwendung', amount: 'value', source: CITED },
);

const target = fieldTable(
  {
    name: { kind: 'text' },
    metric: { kind: 'plain' },
    scope: { kind: 'plains' },
    baselineYear: { kind: 'raw' },
    targetYear: { kind: 'raw' },
    reductionPercent: { kind: 'raw' },
    status: { kind: 'text' },
    source: { kind: 'citation' },
  },
  { name: 'description title titel', baselineYear: 'baseyear', source: CITED },
);

const office = fieldTable(
  { name: { kind: 'text' }, url: { kind: 'url' }, email: { kind: 'contact' }, telephone: { kind: 'contact' } },
  { url: 'href website homepage', telephone: 'phone tel telefon' },
);

/** A relation of the city that carries it; see the format's description. */
export const RELATION_FIELDS = fieldTable(
  {
    to: { kind: 'plain' },
    from: { kind: 'plain' },
    kind: { kind: 'text' },
    since: { kind: 'raw' },
    decision: { kind: 'text' },
    status: { kind: 'text' },
    statusDate: { kind: 'raw' },
    source: { kind: 'citation' },
  },
  { kind: 'art relation', since: 'seit startdate', decision: 'beschluss', to: 'target', source: CITED },
);

/** Properties of a partner. */
export const PARTNER_FIELDS = fieldTable(
  {
    id: { kind: 'plain' },
    typeName: { kind: 'plain', first: '@type' },
    name: { kind: 'text' },
    alternateName: { kind: 'text' },
    description: { kind: 'long' },
    url: { kind: 'url' },
    logo: { kind: 'url' },
    address: { kind: address, short: 'streetAddress' },
    streetAddress: { kind: 'plain' },
    postalCode: { kind: 'plain' },
    addressLocality: { kind: 'text' },
    addressCountry: { kind: 'plain' },
    categories: { kind: 'texts', first: 'category' },
    keywords: { kind: 'texts' },
    memberOf: { kind: membership, short: 'name' },
    role: { kind: 'text' },
    memberSince: { kind: 'raw' },
    targets: { kind: target, many: true, short: 'name' },
    measures: { kind: 'texts' },
    awards: { kind: award, many: true, short: 'name', first: 'award' },
    office: { kind: office, short: 'name', first: 'contactPoint' },
    sameAs: { kind: 'urls' },
    dateModified: { kind: 'raw' },
    source: { kind: 'citation' },
  },
  {
    id: 'identifier @id',
    name: 'title titel bezeichnung firma',
    description: 'beschreibung',
    url: 'href website homepage webseite link',
    categories: 'typ type branche sector sektor kategorie',
    keywords: 'tags schlagworte',
    streetAddress: 'street strasse straße',
    postalCode: 'plz postcode zip',
    addressLocality: 'ort stadt city gemeinde',
    addressCountry: 'land country',
    role: 'rolle',
    memberSince: 'seit mitgliedseit',
    measures: 'massnahmen maßnahmen',
    targets: 'ziele commitments',
    awards: 'auszeichnungen',
    office: 'kontakt',
    source: CITED,
  },
);

/** Members of the head that describe the network. */
export const NETWORK_FIELDS = fieldTable(
  {
    name: { kind: 'text' },
    description: { kind: 'long' },
    url: { kind: 'url' },
    foundingDate: { kind: 'raw' },
    founders: { kind: 'texts', first: 'founder' },
    office: { kind: office, short: 'name' },
    services: { kind: 'texts' },
    goal: { kind: 'text' },
    joinUrl: { kind: 'url' },
    joinText: { kind: 'text' },
    awards: { kind: award, many: true, short: 'name', first: 'award' },
    source: { kind: 'citation' },
  },
  { office: 'contactpoint', services: 'makesoffer', source: CITED },
);

/** A total that a source states. */
export const TOTAL_FIELDS = fieldTable({ value: { kind: 'raw' }, name: { kind: 'text' }, date: { kind: 'raw' }, source: { kind: 'citation' } }, { source: CITED });

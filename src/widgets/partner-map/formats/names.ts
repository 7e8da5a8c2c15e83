/**
 * Which property names are understood, and how each is read: schema.org first, then what German feeds and map tools write. Pure.
 *
 * One line a field: `name kind = other names`. Kinds are those of `fields.ts`; `{table}` is an object (`[table]` several), with the
 * inner field that a bare text fills after a colon. A name in quotes wins over all others.
 */

import { fieldTable } from './fields.js';

/** Where a fact comes from may also stand under the product's own name, beside a `source` that means something else. */
const SOURCE = 'source citation = klima:source';
const NAMED = 'name text = title titel bezeichnung firma';
const WEB = 'url url = href website homepage webseite link';
const ADDRESS = `streetAddress plain = street strasse straße
postalCode plain = plz postcode zip
addressLocality text = ort stadt city gemeinde
addressCountry plain = land country`;

const address = fieldTable(ADDRESS);
const membership = fieldTable(`${NAMED}
role text = rolename rolle
startDate raw = since seit`);
const award = fieldTable(`${NAMED}
date raw = year jahr
amount raw = value
currency plain
use text = verwendung
${SOURCE}`);
const target = fieldTable(`name text = description title titel
metric plain
scope plains
baselineYear raw = baseyear
targetYear raw
reductionPercent raw
status text
${SOURCE}`);
const office = fieldTable(`${NAMED}
${WEB}
email contact
telephone contact = phone tel telefon`);

/** A relation of the city that carries it; see the format's description. */
export const RELATION_FIELDS = fieldTable(`to plain = target
from plain
kind text = art relation
since raw = seit startdate
decision text = beschluss
status text
statusDate raw
${SOURCE}`);

/** Properties of a partner. */
export const PARTNER_FIELDS = fieldTable(
  `id plain = identifier @id
typeName plain = "@type"
${NAMED}
alternateName text
description long = beschreibung
${WEB}
logo url
address {address}:streetAddress
${ADDRESS}
categories texts = "category" typ type branche sector sektor kategorie
keywords texts = tags schlagworte
memberOf {membership}:name
role text = rolle
memberSince raw = seit mitgliedseit
targets [target]:name = ziele commitments
measures texts = massnahmen maßnahmen
awards [award]:name = "award" auszeichnungen
office {office}:name = "contactPoint" kontakt
sameAs urls
dateModified raw
${SOURCE}`,
  { address, membership, target, award, office },
);

/** Members of the head that describe the network. */
export const NETWORK_FIELDS = fieldTable(
  `${NAMED}
description long
${WEB}
foundingDate raw
founders texts = "founder"
office {office}:name = contactpoint
services texts = makesoffer
goal text
joinUrl url
joinText text
awards [award]:name = "award"
${SOURCE}`,
  { office, award },
);

/** A total that a source states. */
export const TOTAL_FIELDS = fieldTable(`value raw
name text
date raw
${SOURCE}`);

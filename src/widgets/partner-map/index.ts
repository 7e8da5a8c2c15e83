/** The class of the partner map and its public types; importing it registers nothing. */

export type { Award, Network, Office, Partner, PartnerContent, Position, Relation, StatedTotal, Target } from './contract.js';
export { KlimaPartnerMap } from './element.js';

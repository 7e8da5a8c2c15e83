/** The class of the CO2 chart and the types of its data; importing it registers nothing. */

export type {
  Anomaly as EmissionAnomaly,
  Balance as EmissionBalance,
  Sector as EmissionSector,
  Source as EmissionSource,
  Target as EmissionTarget,
  Unit as EmissionUnit,
} from './contract.js';
export { KlimaCo2Chart } from './element.js';
export type { ChartMessages } from './messages/de.js';

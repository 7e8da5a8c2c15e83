// Made by scripts/mission-cities.mjs from data/mission-cities.json; change those.

/** Day of the newest source behind these facts. */
export const FACTS_AS_OF = '2026-02-16';

/** Day on which the Commission named the cities. */
export const SELECTED_ON = '2022-04-28';

/** Day of the call for expressions of interest. */
export const CALL_ON = '2021-11-25';

/** Year by which the mission wants its cities to be climate-neutral. */
export const TARGET_YEAR = 2030;

/** Cities that applied. */
export const APPLICATIONS = 377;

/** Months of the label waves; a city's row ends with the number of its wave, from 1. */
export const WAVES = '2023-10 2024-03 2024-10 2025-05 2025-10 2026-02';

/** Source of each label wave, in the order of `WAVES`; it also names its cities as mission cities. */
export const WAVE_SOURCES: readonly string[] = [
  'https://www.einpresswire.com/article/661436901/ten-european-cities-awarded-with-eu-mission-label-for-their-plans-to-reach-climate-neutrality-by-2030',
  'https://netzerocities.eu/2024/03/25/more-european-cities-reach-milestone-on-climate-neutral-and-smart-cities-mission/',
  'https://netzerocities.eu/2024/10/22/twenty-more-mission-labels-awarded-to-cities-for-ambitious-climate-plans/',
  'https://www.newseurope.io/2025/05/european-commission-awards-the-eu-mission-label-to-39-new-cities/',
  'https://pubt.io/view/052B97D5CD0A83113F8F0EE4C18C1C9559DBC5DF',
  'https://netzerocities.eu/2026/02/16/climate-ambition-continues-to-grow-across-europe-elbasan-dortmund-and-sarajevo-awarded-the-eu-mission-label',
];

/** The list of all cities. */
export const LIST_SOURCE = 'https://netzerocities.eu/mission-cities/';

/** One country a line: code, `+` for a country associated with Horizon Europe, then its cities as `English/German/other names` and wave. */
export const CITY_TABLE = `AL+Elbasan6
AT Klagenfurt/Klagenfurt am Wörthersee1
BA+Sarajevo6
BE Antwerp/Antwerpen4|Brussels Capital Region/Region Brüssel-Hauptstadt/Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest/brussel/brussels/bruxelles0|La Louvière0|Leuven/Löwen/louvain2
BG Gabrovo/Gabrowo/Габрово4|Sofia//София4
CY Limassol//Λεμεσός2
CZ Liberec4
DE Aachen3|Dortmund6|Dresden4|Frankfurt am Main//ffm/frankfurt0|Heidelberg2|Leipzig4|Mannheim1|Munich/München5|Münster3
DK Aarhus4|Copenhagen/Kopenhagen/København4|Sønderborg1
EE Tartu0
ES Barcelona2|Madrid1|Seville/Sevilla2|Valencia1|Valladolid1|Vitoria-Gasteiz1|Zaragoza/Saragossa1
FI Espoo2|Helsinki4|Lahti2|Lappeenranta2|Tampere2|Turku2
FR Angers Loire Métropole//angers5|Bordeaux Métropole//bordeaux4|Dijon Métropole//dijon4|Dunkerque/Dünkirchen/dunkirk4|Grenoble-Alpes Métropole//grenoble4|Lyon2|Marseille2|Nantes Métropole//nantes4|Paris4
GB+Bristol4|Glasgow4
GR Athens/Athen/Αθήνα4|Ioannina//Ιωάννινα2|Kalamata//Καλαμάτα2|Kozani//Κοζάνη2|Thessaloniki//Θεσσαλονίκη2|Trikala//Τρίκαλα3
HR Zagreb5
HU Budapest4|Miskolc3|Pécs2
IE Cork4|Dublin4
IL+Eilat//אילת3
IS+Reykjavík4
IT Bergamo3|Bologna3|Florence/Florenz/Firenze2|Milan/Mailand/Milano3|Padova/Padua4|Parma2|Prato3|Rome/Rom/Roma5|Turin//Torino3
LT Tauragė4|Vilnius4
LU Differdange5
LV Liepāja3|Riga4
ME+Podgorica0
MT Gozo//Għawdex0
NL Amsterdam5|Eindhoven and Helmond/Eindhoven und Helmond/Eindhoven & Helmond/eindhoven/helmond5|Groningen5|Rotterdam5|The Hague/Den Haag3|Utrecht0
NO+Oslo4|Stavanger4|Trondheim4
PL Krakow/Krakau4|Łódź/Lodz4|Rzeszow/Rzeszów4|Warsaw/Warschau/Warszawa4|Wrocław/Breslau4
PT Guimarães2|Lisbon/Lissabon/Lisboa2|Porto3
RO Bucharest 2nd District/Bukarest, 2. Bezirk/București Sectorul 2/bucharest-district-23|Cluj-Napoca1|Suceava3
SE Gävle3|Gothenburg/Göteborg3|Helsingborg4|Lund4|Malmö2|Stockholm1|Umeå3
SI Kranj3|Ljubljana3|Velenje4
SK Bratislava5|Košice4
TR+Istanbul4|Izmir2`;

// Made by scripts/mission-cities.mjs from data/mission-cities.json; change those.

/** Sources of what is said of every city. */
export const SOURCES = {
  call: 'https://www.eltis.org/in-brief/news/call-expression-interest-join-mission-100-climate-neutral-and-smart-cities-2030-closes',
  applications: 'https://netzerocities.eu/2022/02/10/377-cities-from-all-27-eu-countries-applied-to-the-cities-mission-call/',
  contract: 'https://netzerocities.eu/2026/02/16/climate-ambition-continues-to-grow-across-europe-elbasan-dortmund-and-sarajevo-awarded-the-eu-mission-label',
  german: 'https://www.ruhr-guide.de/ruhrstadt/news-ruhrstadt/eu-kommission-waehlt-stadt-dortmund-fuer-programm-zur-klimaneutralitaet-aus/29115,0,0.html',
} as const;

/** Sources for the cities that are named in no label wave, by folded English name. */
export const CITY_SOURCES: Readonly<Record<string, string>> = {
  brusselscapitalregion: 'https://cirbportal.irisnet.be/news-904-the-brussels-capital-region-selected-by-the-european-commission-to-achieve-climate-neutrality-by-2030',
  lalouviere: 'https://llo2050.be/la-ville-sengage-a-adopter-la-neutralite-carbone-dici-2030/',
  tartu: 'https://news.err.ee/1608580012/tartu-selected-for-eu-climate-neutral-smart-cities-mission',
  frankfurtammain:
    'https://www.europabuero-frm.de/Unser-Service/News/Archiv/EU-St%C3%A4dtemission-Zuschlag-f%C3%BCr-Frankfurt.php?object=&ModID=7&FID=2674.362.1&NavID=2674.89&La=1',
  gozo: 'https://timesofmalta.com/article/gozo-one-of-100-cities-aiming-to-be-climate-neutral-by-2030.951340',
  utrecht:
    'https://agendastad.nl/eu-bericht-item/zeven-nederlandse-steden-geselecteerd-voor-de-missie-100-klimaatneutrale-en-slimme-steden-in-2030-van-de-europese-commissie/',
  podgorica: 'https://starisajt.podgorica.me/vijesti/2589',
};

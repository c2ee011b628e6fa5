// Asks the reference evaluator what the exported hours say at the same moments, and prints where it differs.
const fs = require('node:fs');
const opening_hours = require('opening_hours');

const REGIONS = {
  METROPOLE: () => '', GUADELOUPE: () => 'Guadeloupe', MARTINIQUE: () => 'Martinique', GUYANE: () => 'Guyane',
  REUNION: () => 'La Réunion', MAYOTTE: () => 'Mayotte', SAINT_MARTIN: () => 'Saint-Martin',
  SAINT_BARTHELEMY: () => 'Saint-Barthélemy', SAINT_PIERRE_ET_MIQUELON: () => 'Saint-Pierre-et-Miquelon',
  ALSACE_MOSELLE: (postalCode) => ({ 57: 'Moselle', 67: 'Bas-Rhin', 68: 'Haut-Rhin' })[postalCode.slice(0, 2)],
};

const table = new Map();
const differences = new Map();
for (const line of fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const [id, region, postalCode, hours, moments, open, holidays] = line.split('\t');
  const row = table.get(region) ?? { structures: 0, refused: 0, moments: 0, open: 0, different: 0, structuresDifferent: 0 };
  table.set(region, row);
  row.structures++;
  let evaluator;
  try {
    const place = { lat: 0, lon: 0, address: { country_code: 'fr', state: REGIONS[region](postalCode) } };
    evaluator = new opening_hours(hours, place, { locale: 'fr' });
  } catch (refused) {
    row.refused++;
    console.error(`${id} ${hours}: ${refused}`);
    continue;
  }
  const names = holidays.split(',');
  let differs = false;
  moments.split(',').forEach((moment, at) => {
    const ours = open[at] === '1';
    const theirs = evaluator.getState(new Date(`${moment}:00Z`));
    row.moments++;
    row.open += ours ? 1 : 0;
    if (ours !== theirs) {
      differs = true;
      row.different++;
      const day = moment.slice(5, 10).split('-').reverse().join('/');
      const what = `${region}, ${names[at] || day}: ${ours ? 'open' : 'closed'} here, ${theirs ? 'open' : 'closed'} there`;
      differences.set(what, (differences.get(what) ?? 0) + 1);
    }
  });
  row.structuresDifferent += differs ? 1 : 0;
}

const number = (n) => n.toLocaleString('en-GB');
console.log('| Holidays of | Structures | Refused | Moments | of them open | Different | in structures |');
console.log('|---|--:|--:|--:|--:|--:|--:|');
for (const [region, row] of [...table].sort((a, b) => b[1].structures - a[1].structures)) {
  console.log(`| ${[region, row.structures, row.refused, row.moments, row.open, row.different, row.structuresDifferent].map((cell) => typeof cell === 'number' ? number(cell) : cell).join(' | ')} |`);
}
if (differences.size > 0) {
  console.log('\n| Difference | Moments |\n|---|--:|');
  for (const [what, count] of [...differences].sort()) console.log(`| ${what} | ${number(count)} |`);
}
const mainland = table.get('METROPOLE');
process.exitCode = mainland.refused + mainland.different > 0 ? 1 : 0;

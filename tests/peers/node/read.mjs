// Reads what dagc wrote with npm's yaml (https://eemeli.org/yaml/) as YAML 1.1 and as YAML 1.2 and compares.
//   node read.mjs CORPUS NODE_MODULES_DIR
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [corpus, modules] = process.argv.slice(2);
const YAML = createRequire(modules + '/')('yaml');

// Maps instead of objects, so that a key that is no string is seen.
function firstDifference(path, want, got) {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${path} is no list of ${want.length}`;
    for (let i = 0; i < want.length; ++i) {
      const difference = firstDifference(`${path}[${i}]`, want[i], got[i]);
      if (difference) return difference;
    }
    return '';
  }
  if (want !== null && typeof want === 'object') {
    const keys = Object.keys(want);
    if (!(got instanceof Map) || got.size !== keys.length) return `${path} is no map of ${keys.length}`;
    for (const key of keys) {
      if (!got.has(key)) return `${path}[${JSON.stringify(key)}] is missing`;
      const difference = firstDifference(`${path}[${JSON.stringify(key)}]`, want[key], got.get(key));
      if (difference) return difference;
    }
    return '';
  }
  if (want !== got) return `${path} is ${JSON.stringify(got)} (${typeof got}), not ${JSON.stringify(want)}`;
  return '';
}

let cases = 0;
let failures = 0;
for (const line of readFileSync(corpus, 'utf8').split('\n')) {
  if (line === '') continue;
  const { yaml, value } = JSON.parse(line);
  for (const version of ['1.1', '1.2']) {
    ++cases;
    let difference;
    try {
      const document = YAML.parseDocument(yaml, { version, prettyErrors: false });
      difference = document.errors.length > 0 ? String(document.errors[0])
                                              : firstDifference('', value, document.toJS({ mapAsMap: true }));
    } catch (error) {
      difference = String(error);
    }
    if (difference && ++failures <= 10) console.log(`YAML ${version}: ${difference}`);
  }
}
console.log(`${cases} cases, ${failures} failures`);
process.exit(cases === 0 || failures > 0 ? 1 : 0);

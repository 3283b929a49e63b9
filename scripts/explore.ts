import { requireConfig } from '../config/load.ts';
import { loadInstance } from '../simulator/connect/instance.ts';
import { explore } from './explore/search.ts';
import { prepareStage, Stage } from './explore/stage.ts';

async function main() {
  const [faults = '1', returns = '3', findings='20', sw] = process.argv.slice(2);
  const prepared = prepareStage(requireConfig('resumed-chats.yaml'), loadInstance('simulator/instance.yaml'));
  const t = Date.now();
  const stage = new Stage(prepared, sw ? { [sw.split('=')[0]!]: sw.endsWith('true') } : {});
  const r = await explore(stage, { faults: Number(faults), returns: Number(returns), findings: Number(findings) });
  console.log(r.states, r.paths, r.taken.size, Date.now() - t, 'ms');
  for (const f of r.found) console.log(f.promise, '::', f.what, '\n', f.instead, JSON.stringify(f.path.map(m=>[Object.values(m.deed).join(' '), ...m.choices.map(c=>c.flow+'/'+c.action+'/'+Object.values(c.choice).join(' '))])));
}
main();

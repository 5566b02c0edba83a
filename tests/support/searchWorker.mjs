// The search thread as it is in the source: Node's own threads do not translate TypeScript.
import { tsImport } from 'tsx/esm/api';

await tsImport('../../main/searching/worker.ts', import.meta.url);

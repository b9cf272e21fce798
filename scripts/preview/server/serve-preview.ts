import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NO_LATENCY, waitOf, type Latency } from '../../workspace/http/latency.ts';
import type { Department } from '../open-department.ts';
import { pageRenderer } from '../page/render-page.ts';
import { wrong, type Answer } from './answer.ts';
import { handleRequest, type Served } from './handle-request.ts';
import { mayAsk, PROTECTIVE_HEADERS } from './may-ask.ts';
import { pageAssets } from './page-assets.ts';

export interface PreviewOptions {
  readonly department: Department;
  /** Top folder of the checkout. */
  readonly root: string;
  /** Any free one where left out. Loopback only. */
  readonly port?: number;
  /** Address of whom the page shows first; an information manager of the pack's is a good one. */
  readonly as: string;
  /** How long each call to Google takes, and the call of the panel itself. */
  readonly latency?: Latency;
}

export interface RunningPreview {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the panel beside a list of documents, until closed. @throws when the port is taken, or the page cannot be built. */
export async function servePreview(options: PreviewOptions): Promise<RunningPreview> {
  const { department, root, as, latency = NO_LATENCY } = options;
  const served: Served = {
    department,
    somebody: as.toLowerCase(),
    render: pageRenderer(root),
    assets: await pageAssets(root),
    wait: (calls) => {
      let ms = 0;
      for (let call = 0; call <= calls; call += 1) ms += waitOf(latency);
      return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
    },
  };
  const server = createServer((request, response) => {
    const send = ({ status, type, body, headers }: Answer): void => {
      response.writeHead(status, {
        ...PROTECTIVE_HEADERS,
        'content-type': `${type}; charset=utf-8`,
        ...headers,
      });
      response.end(body);
    };
    if (!mayAsk(request)) {
      send(wrong(403, 'The preview answers its own page only, at http://127.0.0.1.'));
      return;
    }
    handleRequest(request, served).then(send, (error: unknown) => {
      send(wrong(500, `The preview broke: ${error instanceof Error ? (error.stack ?? '') : String(error)}`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

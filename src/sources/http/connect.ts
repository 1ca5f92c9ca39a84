import { lookup as systemLookup } from "node:dns";
import { promisify } from "node:util";
import { Agent } from "undici";
import { FetchError } from "../../errors.js";
import { isPublicAddress } from "./address.js";

/** One address that a name resolves to. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Resolves a name to all its addresses. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

const lookupAll = promisify(systemLookup);

/** The system's resolver. */
export const systemResolve: Resolve = (host) => lookupAll(host, { all: true, verbatim: true });

/** The refusal of a host that is not public. */
export const refused = (host: string, url: string): FetchError =>
  new FetchError("FETCH_PRIVATE_ADDRESS", `${host} is no public address, so it is not requested`, {
    where: url,
    hint: "If you mean this host, open it with --allow-host HOST:PORT or `http.allowHosts` in the configuration.",
  });

/** How long connecting may take, in milliseconds. */
const CONNECT_TIMEOUT = 10_000;

/**
 * A dispatcher whose connections go to an address that was checked: with `onlyPublic` every address of a name must be public. The hosts
 * that the user opened have a dispatcher of their own, so that no connection of theirs is ever taken for another port or name.
 */
export function checkedAgent(resolve: Resolve, onlyPublic: boolean): Agent {
  return new Agent({
    connections: 2,
    pipelining: 1,
    connect: {
      timeout: CONNECT_TIMEOUT,
      lookup: (host, options, callback) => {
        resolve(host).then(
          (all) => {
            const bad = onlyPublic ? all.find(({ address }) => !isPublicAddress(address)) : undefined;
            const [first] = all;
            if (bad) callback(refused(`${host} (${bad.address})`, host), "", 0);
            else if (!first) callback(Object.assign(new Error(`${host} has no address`), { code: "ENOTFOUND" }), "", 0);
            else if (options.all) (callback as unknown as (error: null, all: readonly Resolved[]) => void)(null, all);
            else callback(null, first.address, first.family);
          },
          (error: unknown) => callback(error as NodeJS.ErrnoException, "", 0),
        );
      },
    },
  });
}

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const POM = join(dirname(fileURLToPath(import.meta.url)), "pom.xml");
const CACHE = resolve(dirname(POM), "../../.cache");
/** First bytes of the Bolt handshake: magic, then versions 5.4 to 5.0 and 4.4. */
const HANDSHAKE = Buffer.from("6060b0170004040500000000000000000000000000".slice(0, 40), "hex");

/** How to start a server. `home` holds data and logs and may be used again; without `password` everyone is let in. */
export interface ServerOptions {
  readonly home: string;
  readonly port?: number;
  readonly password?: string;
  readonly timeoutMs?: number;
  /** Further lines of its configuration. */
  readonly settings?: readonly string[];
}

/** A running server on loopback. */
export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  readonly home: string;
  /** Resolves with the exit code or signal once the server has ended. */
  readonly gone: Promise<number | string>;
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Why no server can be started here, or null when one can. */
export function missingForNeo4j(): string | null {
  for (const [tool, flag] of [
    ["java", "-version"],
    ["mvn", "-v"],
  ] as const) {
    try {
      execFileSync(tool === "java" ? javaPath() : tool, [flag], { stdio: "ignore" });
    } catch {
      return `${tool} is not installed`;
    }
  }
  return null;
}

const javaPath = (): string => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java");

/** The class path of the pom: asked of Maven once, then kept in `.cache/` until the pom changes or a jar is gone. */
function classPath(): string {
  const file = join(CACHE, "neo4j-classpath.txt");
  const fresh =
    existsSync(file) &&
    statSync(file).mtimeMs > statSync(POM).mtimeMs &&
    readFileSync(file, "utf8")
      .split(":")
      .every((jar) => existsSync(jar.trim()));
  if (!fresh) {
    mkdirSync(CACHE, { recursive: true });
    const draft = `${file}.${process.pid}`;
    execFileSync("mvn", ["-q", "-B", "-f", POM, "dependency:build-classpath", `-Dmdep.outputFile=${draft}`], {
      stdio: ["ignore", 2, 2],
    });
    renameSync(draft, file);
  }
  return readFileSync(file, "utf8").trim();
}

/** A port on loopback that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? done(address.port) : fail(new Error("no port"))));
    });
  });

const boltAnswers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(HANDSHAKE));
    const end = (answer: boolean): void => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once("error", () => end(false)).once("close", () => end(false));
    socket.once("data", (bytes) => end(bytes.length >= 4));
  });

const configuration = (port: number, auth: boolean, settings: readonly string[]): string =>
  [
    "server.default_listen_address=127.0.0.1",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    `dbms.security.auth_enabled=${auth}`,
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=64m",
    "db.tx_log.rotation.retention_policy=1 files",
    "db.tx_log.preallocate=false",
    // Without this a stop waits ten seconds for silence on the connections; an integer, "0s" is refused.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    ...settings,
    "",
  ].join("\n");

const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NEO4J_HOME: home,
  NEO4J_CONF: join(home, "conf"),
});

/** Runs a command of `neo4j-admin` on the data in `home`, in a folder; throws when it fails. */
export function neo4jAdmin(home: string, command: readonly string[], cwd = home): void {
  mkdirSync(join(home, "conf"), { recursive: true });
  const java = ["-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", classPath(), "org.neo4j.cli.AdminTool"];
  execFileSync(javaPath(), [...java, ...command], { cwd, env: environment(home), stdio: ["ignore", "ignore", 2] });
}

/** Starts Neo4j Community from Maven Central on loopback and resolves when it answers. Needs Java 17 or newer and Maven. */
export async function startNeo4j({
  home,
  port,
  password,
  timeoutMs = 180_000,
  settings = [],
}: ServerOptions): Promise<Server> {
  const jars = classPath();
  const bolt = port ?? (await freePort());
  for (const folder of ["conf", "logs"]) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(bolt, password !== undefined, settings));
  const env = environment(home);
  if (password !== undefined && !existsSync(join(home, "data", "databases")))
    neo4jAdmin(home, ["dbms", "set-initial-password", password]);
  const log = join(home, "logs", "console.log");
  const out = openSync(log, "a");
  const java = [
    "-Xms128m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:MaxMetaspaceSize=256m",
    "-XX:+ExitOnOutOfMemoryError",
    "-cp",
    jars,
  ];
  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  const child = spawn(javaPath(), [...java, ...main], { env, stdio: ["ignore", out, out] });
  const gone = new Promise<number | string>((done) => child.once("exit", (code, signal) => done(signal ?? code ?? 0)));
  const stop = (signal: NodeJS.Signals = "SIGTERM"): Promise<number | string> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return gone;
  };
  process.once("exit", () => child.kill("SIGTERM"));
  for (const deadline = Date.now() + timeoutMs; !(await boltAnswers(bolt)); await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`Neo4j ended with ${child.exitCode} before it answered; see ${log}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`Neo4j did not answer within ${timeoutMs} ms; see ${join(home, "logs")}`);
    }
  }
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    user: "neo4j",
    password: password ?? "",
    pid: child.pid ?? 0,
    home,
    gone,
    stop,
  };
}

/** Removes a server's folder. */
export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });

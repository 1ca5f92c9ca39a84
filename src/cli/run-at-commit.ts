import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../errors.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** What a commit may be called: `HEAD~2`, `main`, `1a2b3c4` */
const REVISION = /^[\w./~^@{}-]+$/u;

/** Saves the run of another commit's rules over a corpus into `file`: checked out beside, with this checkout's packages. Only in a checkout of the project. */
export async function saveRunAtCommit(
  revision: string,
  corpus: string,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  if (!REVISION.test(revision) || revision.startsWith("-") || !existsSync(join(PROJECT, ".git")))
    throw noBase(revision);
  const folder = await mkdtemp(join(tmpdir(), "pressgraph-base-"));
  const tree = join(folder, "tree");
  try {
    await command("git", ["-C", PROJECT, "worktree", "add", "--quiet", "--detach", tree, revision], signal).catch(
      (cause: unknown) => {
        throw noBase(revision, cause);
      },
    );
    await symlink(join(PROJECT, "node_modules"), join(tree, "node_modules"));
    await command(
      process.execPath,
      ["--import", "tsx", join(PROJECT, "scripts/save-run.ts"), tree, corpus, file],
      signal,
    );
  } finally {
    await command("git", ["-C", PROJECT, "worktree", "remove", "--force", tree]).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

const noBase = (revision: string, cause?: unknown): UsageError =>
  new UsageError("BASE_UNKNOWN", `"${revision}" is neither a saved run nor a commit of this checkout`, {
    hint: "Write a run with `pressgraph eval --save FILE --corpus DIR`, or name a commit in a checkout of the project.",
    cause,
  });

function command(program: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      stdio: ["ignore", "ignore", "pipe"],
      ...(signal && { signal }),
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = `${said}${text}`.slice(-4000);
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args[0]} ended with ${code}: ${said.trim()}`)),
    );
  });
}

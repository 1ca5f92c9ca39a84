// After tsc: puts the lexicon's data beside the compiled loader, and makes the command executable.
import { chmodSync, cpSync, rmSync } from "node:fs";

rmSync("dist/lexicon/data", { recursive: true, force: true });
cpSync("src/lexicon/data", "dist/lexicon/data", { recursive: true });
chmodSync("dist/cli/main.js", 0o755);

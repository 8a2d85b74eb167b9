import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "vitest";

/** A test that needs something outside the project: a tool, a yardstick file. Where it is absent, it says so loudly. */
export function testWith(missing: readonly string[]) {
  if (missing.length === 0) return test;
  return (name: string, _body: () => unknown, _timeout?: number) => {
    console.warn(`\n████ NOT PROVEN HERE: ${name}\n████ absent: ${missing.join(", ")}\n`);
    test.skip(name, () => undefined);
  };
}

export function absentTools(...tools: string[]): string[] {
  return tools.filter((tool) => {
    try {
      execFileSync("which", [tool], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
}

export const absentFiles = (...files: string[]) => files.filter((file) => !existsSync(file));

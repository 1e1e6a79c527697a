import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process as what it leaves in a folder names it. */
export interface Writer {
  readonly pid: number;
  readonly host: string;
  /**
   * When it began, as its system tells it: a number is given to another process once its first holder has ended, in a
   * container at every start. Absent where the system does not tell.
   */
  readonly start?: string;
}

/** This host in a form that is fit for a file's name. */
export function hostMark(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

export function thisProcess(): Writer {
  return { pid: process.pid, host: hostname(), ...startOf(process.pid) };
}

/** Whether a process of this host runs: the very one, where it is known when it began. */
export function isLiving({ pid, start }: Pick<Writer, "pid" | "start">): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // One of another user is there too.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid).start;
  return start === undefined || now === undefined || start === now;
}

/** Linux: clock ticks from the start of the system to that of the process, and which start of the system it was. */
function startOf(pid: number): { start?: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces and brackets of its own; 22nd of all, 20th after it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    return { start: `${ticks}.${boot}` };
  } catch {
    return {};
  }
}

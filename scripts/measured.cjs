// Loaded before the program by `npm run bombs`: leaves in a file what the run needed.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const { user, system } = process.cpuUsage();
  // On a busy machine the clock counts the others' time too.
  const seconds = Math.min(process.uptime(), (user + system) / 1e6);
  writeFileSync(process.env.MEASURED, JSON.stringify({ seconds, megabytes }));
});

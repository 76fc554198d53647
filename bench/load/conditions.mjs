// How a page is visited: over which network, with which processor, on which screen.

const KILOBIT = 1000 / 8; // bytes

/// By the name of the condition. Rates are bytes a second; without a network there is no throttling.
export const CONDITIONS = {
  slow: {
    title: "Slow 4G and a phone",
    description: "1.6 Mbit/s down, 750 kbit/s up, 150 ms latency; processor 4 times slower; 412 x 823 px, touch",
    network: { latency: 150, downloadThroughput: 1600 * KILOBIT, uploadThroughput: 750 * KILOBIT },
    slowdown: 4,
    screen: { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true },
  },
  fast: {
    title: "A fast network and a desktop",
    description: "nothing throttled; 1280 x 900 px",
    network: undefined,
    slowdown: 1,
    screen: { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false },
  },
};

/// Sends a page that is still empty the commands that bring the condition about.
export async function apply(command, { network, slowdown, screen }) {
  await command("Emulation.setDeviceMetricsOverride", screen);
  await command("Emulation.setTouchEmulationEnabled", { enabled: screen.mobile });
  await command("Emulation.setCPUThrottlingRate", { rate: slowdown });
  if (network) {
    await command("Network.enable");
    await command("Network.emulateNetworkConditions", { offline: false, ...network });
  }
}

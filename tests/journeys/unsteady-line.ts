import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

type Fault = { afterBytes: number; how: "cut" | "stall" };

/**
 * A line to the portal that breaks when it is told to: once so many bytes went up, it cuts every connection that carries
 * more, or lets nothing through any longer. `address` is what the browser opens.
 */
export async function unsteadyLine(portal: { address: string }) {
  const { port } = new URL(portal.address);
  const open = new Set<Socket>();
  let fault: Fault | null = null;
  let sent = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), "localhost");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on("data", (bytes: Buffer) => {
      sent += bytes.length;
      if (!fault || sent < fault.afterBytes) {
        if (!far.write(bytes)) {
          near.pause();
          far.once("drain", () => near.resume());
        }
      } else if (fault.how === "stall") near.pause();
      else near.resetAndDestroy();
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    breaksAfter(afterBytes: number, how: Fault["how"]) {
      sent = 0;
      fault = { afterBytes, how };
    },
    mend() {
      fault = null;
      for (const socket of open) socket.resetAndDestroy();
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

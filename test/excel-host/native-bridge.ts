/**
 * The first place where Microsoft's client looks for its host: the global `_richApiNativeBridge`, read when
 * the client's script is evaluated. Needs no DOM; for tests under Jest.
 */
import type { EmulatedExcel } from "./emulated-excel";
import type { Request } from "./protocol";

/** The type of a message that answers nothing. */
const EVENT = 3;

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: Request };
}

export interface NativeBridge {
  /** Set by the client. */
  onMessageFromHost: (message: string) => void;
  sendMessageToHost(message: string): void;
}

/** Makes the bridge between the client and an emulated Excel. */
export function nativeBridge(excel: EmulatedExcel): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const answer = excel.answer(message.body);
      const reply = { id, type: 1, message: { statusCode: 200, headers: {}, body: answer } };
      // Excel never answers within the call.
      setTimeout(() => {
        bridge.onMessageFromHost(JSON.stringify(reply));
      }, 0);
    },
  };
  excel.onEvent((event) => {
    setTimeout(() => {
      bridge.onMessageFromHost(JSON.stringify({ type: EVENT, message: { entries: [event] } }));
    }, 0);
  });
  return bridge;
}

/** A picture that lies on the sheet. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Image } from "../../xlsx/picture";

export function SheetImage({ image }: { readonly image: Image }): JSX.Element | null {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    const own = URL.createObjectURL(new Blob([new Uint8Array(image.bytes)], { type: image.type }));
    setAddress(own);
    return () => {
      URL.revokeObjectURL(own);
    };
  }, [image]);
  const { left, top, width, height } = image;
  return address === undefined ? null : (
    <img class="sheet-image" src={address} alt="" style={{ left, top, width, height }} />
  );
}

/** What `npm run package` says, and the sheet that lies in the package. */

const EXAMPLE = "例：https://hyoka.example.lg.jp/";

const ADDRESS_FAULTS: Readonly<Record<string, string>> = {
  "not-an-address": `住所（URL）として読めません。https:// から書いてください。${EXAMPLE}`,
  "not-https": `https:// で始まる住所を指定してください。暗号化されない通信では、Excel がアドインを開きません。${EXAMPLE}`,
  credentials:
    "住所に利用者名やパスワードを書かないでください。配布するファイルに残り、誰でも読めてしまいます。",
  query: "「?」を含む住所は使えません。「?」より前の、フォルダーまでの住所を指定してください。",
  fragment: "「#」を含む住所は使えません。「#」より前の、フォルダーまでの住所を指定してください。",
  "this-machine": `この端末だけを指す住所（localhost）は配布できません。サーバーの名前を指定してください。${EXAMPLE}`,
  "ip-address": `IPアドレスは使えません。証明書と照合できるサーバーの名前を指定してください。${EXAMPLE}`,
  "no-domain": `サーバーの名前は「.」で区切った完全な名前で指定してください。${EXAMPLE}`,
  "not-a-folder":
    "ページではなく、アドインを置くフォルダーの住所を指定してください。フォルダー名に「.」があるときは、末尾に「/」を付けてください。",
  characters:
    "住所のフォルダー名に使えるのは、半角の英数字と「-」「_」「.」「~」だけです（先頭の「.」は使えません）。フォルダー名を変えてください。",
};

/** Why an address was refused, and what to write instead. */
export function addressSentence(
  option: string,
  text: string,
  { fault, suggestion }: { readonly fault: string; readonly suggestion?: string },
): string {
  const sentence = ADDRESS_FAULTS[fault] ?? `「${suggestion ?? ""}」と書いてください。`;
  return `${option}「${text}」：${sentence}`;
}

export const RELEASE = {
  usage: `使い方
  npm run package -- --url https://サーバーの名前/フォルダー/ [オプション]

オプション
  --label 文字     表示名の前に付ける環境の名前（例：検証 → 【検証】運営方針 判定チェック）
  --support URL    問い合わせ先のページ（指定しなければ、同じサーバーの support.html）
  --out フォルダー  書き出す先（指定しなければ out/package）
  --source-maps    不具合を調べるための対応表（ソースマップ）も入れる
`,
  urlMissing: "--url で、アドインを置くサーバーの住所を指定してください。",
  positional: (text: string): string => `「${text}」は受け取れません。住所は --url に続けて書いてください。`,
  label: (text: string): string =>
    `--label「${text}」：20文字までの文字・数字・空白・「-」「・」で指定してください。`,
  written: (file: string, digest: string, count: number): string =>
    `${file}\n  ファイル数 ${String(count)}　SHA-256 ${digest}\n`,
  failed: (script: string): string =>
    `npm run ${script} が通らないため、パッケージを作りません。上の内容を直してから、もう一度実行してください。\n`,
  cannotWrite: (folder: string): string =>
    `${folder} に書き込めません。書き込み先の権限と空き容量を確認してください。`,
};

/** The sheet that lies on top of the package. */
export function packageSheet(version: string, address: string): string {
  return `運営方針 判定チェック ${version}
置く場所：${address}

site/                                上の住所に置くファイル一式。ほかのファイルは置きません
manifest.xml                         Microsoft 365 管理センターに登録するファイル
hosting/nginx.conf                   nginx の設定
hosting/web.config                   IIS の設定（site/ の中身と同じフォルダーに置きます）
hosting/staticwebapp.config.json     Azure Static Web Apps の設定（公開フォルダーの最上段に置きます）
bom.json                             含まれる部品の一覧（SBOM、CycloneDX 形式）
LICENSE.txt                          このアドインの利用条件
THIRD-PARTY-LICENSES.txt             含まれる部品の利用条件

1  パッケージの検査値（.sha256）を確かめます。
2  site/ の中身をサーバーに置き、hosting/ の設定を一つ使います。
3  ブラウザーで ${address}support.html が開くことを確かめます。
4  manifest.xml を管理センターに登録します。
手順の詳しい説明は、管理者の手引（docs/manual-admin.md）にあります。
`;
}

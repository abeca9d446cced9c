/** What `hyoka --help` prints. */
export const USAGE = `使い方
  hyoka evaluate ファイルまたはフォルダ… [オプション]   運営方針（様式2）のブックを判定する
  hyoka judge --target 目標 [オプション]                一つの指標の文章を判定する

evaluate のオプション
  --check             判定だけ行い、何も書かない
  --json              結果を JSON で出力する（1ファイル1行）
  --recognise         名前のない欄を様式の見出しから探して判定する
  --phase PHASE       plan（計画）・midterm（中間振り返り）・self（自己評価）
  --policy FILE       判定方針（JSON）
  --report FILE.xlsx  すべてのファイルの一覧と所属ごとの集計を一つのブックに書く

judge のオプション
  --target TEXT --criterion TEXT --actual TEXT --prior TEXT
  --kind process|outcome   プロセス指標（既定）・アウトカム指標
  --batch FILE.tsv         表の各行を判定する（列: id target criterion actual prior kind）
  --json              結果を JSON で出力する

終了コード  0 要修正なし  1 要修正あり  2 使い方の誤り  3 読み書きできないファイルあり
`;

/** What `hyoka --help` prints. */
export const USAGE = `使い方
  hyoka evaluate ファイルまたはフォルダ… [オプション]   運営方針（様式2）のブックを判定する
  hyoka judge --target 目標 [オプション]                一つの指標の文章を判定する

evaluate のオプション
  （指定なし）        判定し、隣に 名前.evaluated.xlsx を書く（入力は変えない）
  --out PATH          書き込み先のファイル（入力が一つのとき）またはフォルダ
  --in-place          入力を置き換え、元のファイルを 名前.xlsx.bak に残す
  --force             書き込み後に編集された結果も置き換える
  --check             判定だけ行い、何も書かない
  --clear             判定チェックの印（色・警告・点検結果・記録）を消した 名前.cleared.xlsx を書く
  --publish           公表用に、印と作業用シートを除いた 名前.published.xlsx を書く
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

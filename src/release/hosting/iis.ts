/** The configuration for IIS 10, which lies beside the pages. */
import { CACHING, HEADERS, ONE_DAY, ONE_YEAR } from "./headers";

/** @param pages  the names of the HTML files */
export function iisConfiguration(pages: readonly string[]): string {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`,
  );
  const notKept = pages.map(
    (page) => `  <location path="${page}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="DisableCache" cacheControlCustom="" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 運営方針 判定チェック：IIS 10 の設定。site/ の中身と同じフォルダーに置きます。 -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <!-- 上の階層の設定が残っていると、Excel for the web で画面が出ません。 -->
        <remove name="X-Frame-Options" />
        <remove name="X-Powered-By" />
${headers.join("\n")}
      </customHeaders>
    </httpProtocol>
    <!-- 名前に検査値の入ったファイル -->
    <staticContent>
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days(ONE_YEAR)}" cacheControlCustom="public, immutable" />
    </staticContent>
    <directoryBrowse enabled="false" />
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
  </system.webServer>
  <!-- ページは毎回たずねさせる（Cache-Control: ${CACHING.page}） -->
${notKept.join("\n")}
  <!-- アイコンは覚えさせる（覚えられないアイコンを Office は表示しない） -->
  <location path="assets">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days(ONE_DAY)}" cacheControlCustom="public" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

/** As IIS writes a span of whole days. */
function days(seconds: number): string {
  return `${String(seconds / ONE_DAY)}.00:00:00`;
}

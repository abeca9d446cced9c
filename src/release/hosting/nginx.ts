/** The configuration for nginx. */
import type { Address } from "../address";
import { CACHING, HEADERS } from "./headers";

/** Lines that the server's administrator adapts end with ★. */
export function nginxConfiguration({ hostname, port, path, href }: Address): string {
  const headers = Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# 運営方針 判定チェック：nginx の設定。/etc/nginx/conf.d/hyoka.conf として置きます。
# サーバーに合わせて変えるのは、★ の行だけです。

map $uri $hyoka_cache {
    "~\\.[0-9a-f]{20}\\.(?:js|css)$"  "${CACHING.hashed}";
    "~/assets/[^/]+\\.png$"          "${CACHING.icon}";
    default                         "${CACHING.page}";
}

server {
    listen 80;                                      # ★
    server_name ${hostname};
    server_tokens off;
    return 301 ${href};
}

server {
    listen ${String(port)} ssl;                                 # ★
    server_name ${hostname};
    ssl_certificate     /etc/nginx/tls/hyoka.crt;   # ★
    ssl_certificate_key /etc/nginx/tls/hyoka.key;   # ★
    ssl_protocols TLSv1.2 TLSv1.3;
    server_tokens off;

    # location に add_header を書くと、ここの分が効かなくなります。足すときもここに書きます。
${headers.join("\n")}
    add_header Cache-Control $hyoka_cache always;

    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript;

    location ${path} {
        alias /srv/hyoka/site/;                     # ★
        limit_except GET { deny all; }
    }
}
`;
}

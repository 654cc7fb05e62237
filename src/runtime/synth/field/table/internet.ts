/** What the names of addresses on a network, and of what travels there, mean. */
export const INTERNET_TEXTS = {
  url: `
    url, link, href, uri, web url, self, permalink, canonical url, short url, html url, target url, endpoint,
    endpoint url, source url, redirect url, redirect, destination url, base url, external url, share url, tracking
    url, page url, url template, resource url, location url, referer, referrer, api url, feed url, rss, next url,
    prev url`,
  website: `
    home page, website url, site, site url, blog, blog url, homepage url, domain url, www, origin, store url, shop
    url, website`,
  profileUrl: `
    profile url, profile link, linkedin, linkedin url, facebook, facebook url, instagram url, twitter url, github
    url, user url, social url, author url`,
  callbackUrl: `
    callback, callback url, webhook url, webhook, notify url, notification url, hook url, return url, success url,
    cancel url, success redirect url, ipn url`,
  imageUrl: `
    image, image url, img, img url, picture url, photo, photo url, picture, image link, thumbnail, thumbnail url,
    thumb, thumb url, cover, cover url, banner, banner url, poster, poster url, preview url, image uri, image src,
    screenshot, screenshot url, qr code url, artwork, artwork url, cover art`,
  avatarUrl: `
    avatar, avatar url, avatar image, profile picture, profile pic, profile image, profile photo, profile image url,
    gravatar, gravatar url, user image, headshot, photo id url, profile picture url`,
  logoUrl: 'logo, logo url, icon url, favicon, logo image, badge url, icon uri',
  videoUrl: 'video url, video, trailer, trailer url, movie url, stream url, video link, embed url, clip url',
  audioUrl: 'audio url, audio, podcast url, recording url, voice url, enclosure url',
  fileUrl: `
    file url, document url, attachment url, download url, download link, download, pdf, pdf url, receipt url,
    invoice url, archive url, csv url, report url, export url, media link, signed url, asset url, upload url`,
  domain: 'domain, domain name, subdomain fqdn, zone name, cname',
  host: 'host, host name, server name, fqdn, dns name, node name, computer name, machine name, mx, name server',
  subdomain: 'sub domain',
  topLevelDomain: 'tld, top level domain, domain suffix',
  ip: 'ip, ip address, ip v4, ipv4 address, ip addr, remote addr, remote address, gateway',
  ipv6: 'ip v6, ipv6 address',
  cidr: 'cidr, cidr block, subnet, ip range, ip prefix, address prefix, netblock',
  netmask: 'netmask, subnet mask',
  mac: 'mac, mac address, mac addr, hardware address, bssid, physical address, ethernet address',
  userAgent: 'user agent, ua',
  protocol: 'protocol, scheme, transport',
  httpMethod: 'method, verb',
  urlPath: 'request path, url path, route, request uri, resource path, endpoint path, uri path, pathname',
  queryString: 'query string, search params',
  mimeType: 'mime type, mime, content type, media type, file type, mime types',
  charset: 'char set, encoding',
  token: 'token, nonce, jwt, refreshtoken, accesstoken',
  cursor: 'cursor, after, before',
  apiKey: `
    api key, secret key, access key, access key id, secret, private key id, public key id, publishable key, license
    key, app key, client key, consumer key`,
  password: 'password, passwd, pwd, passphrase, pass, password confirmation',
  passwordHash: 'password hash, hashed password, pwd hash, password digest',
  otp: `
    otp, one time password, verification code, confirmation code, totp, sms code, auth code, two factor code,
    security code, mfa code, passcode`,
  pin: 'pin, pin number',
  tokenType: 'token type, auth type, authentication type, authorization type',
  grantType: 'grant type',
  scope: 'scope, scopes',
  emoji: 'emoji, emoticon, reaction, emoji code',
  hashtag: 'hash tag',
  searchTerm: 'query, search, term, q',
  socialNetwork: `
    social network, platform name, social platform, identity provider, auth provider, login provider, channel type,
    sign in provider`,
} as const;

/** The same of numbers. */
export const INTERNET_NUMBERS = {
  port: 'port, port number',
  httpStatus: 'http status, status code, response code, response status, http code, status code value',
  httpErrors: `
    retry count, retries, attempts, attempt, redelivery count, restart count, failures, attempt number, retry limit,
    failure count`,
} as const;

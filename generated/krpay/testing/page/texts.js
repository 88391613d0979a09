// Copied from codegen/package/testing/page/texts.js by `nox -s generate`. Do not edit.
"use strict";

// English texts stand where they are shown; `KOREAN` has each of them in Korean. Names of
// operations, members, codes and faults are what programs write, and stay as they are.

const KOREAN = {
  // The frame
  "krpay sandbox": "krpay 샌드박스",
  "Skip to the requests": "요청 목록으로 건너뛰기",
  "Skip to the state": "상태로 건너뛰기",
  "connecting": "연결 중",
  "live": "연결됨",
  "no answer": "응답 없음",
  "Made-up providers on this machine: nothing here moves money. Programs can do all that this page does, see": "이 컴퓨터 안의 가상 결제 서비스입니다. 여기서는 실제 돈이 움직이지 않습니다. 이 화면의 모든 기능은 프로그램으로도 쓸 수 있습니다:",
  "This page needs JavaScript. /_sandbox/ works without.": "이 화면에는 JavaScript가 필요합니다. /_sandbox/는 없어도 됩니다.",
  "Language": "언어",
  "The sandbox at {url} does not answer. Is it still running? This page tries again by itself; what it shows is from before.": "{url} 샌드박스가 응답하지 않습니다. 아직 실행 중인가요? 자동으로 다시 연결하며, 지금 보이는 내용은 이전 것입니다.",
  "The sandbox at {url} refuses: {why}. This page tries again by itself; what it shows is from before.": "{url} 샌드박스가 거부했습니다: {why}. 자동으로 다시 연결하며, 지금 보이는 내용은 이전 것입니다.",

  // Requests
  "Requests": "요청",
  "Search": "검색",
  "order number, operation, path, code": "주문번호, 오퍼레이션, 경로, 코드",
  "Show": "보기",
  "all": "전체",
  "accepted": "승인됨",
  "not accepted": "승인되지 않음",
  "refused": "거부됨",
  "declined": "거절됨",
  "lost": "유실됨",
  "Time": "시각",
  "Provider": "제공자",
  "Operation": "오퍼레이션",
  "Status": "상태",
  "Fault": "오류",
  "Nothing arrived yet. Point your program at a base URL, and see here what it sends.": "아직 도착한 요청이 없습니다. 프로그램이 기본 URL로 요청을 보내면 여기에 표시됩니다.",
  "Nothing that arrived fits.": "조건에 맞는 요청이 없습니다.",
  "The latest {shown} of {kept}.": "전체 {kept}건 중 최근 {shown}건입니다.",
  "{shown} of {kept} fit.": "전체 {kept}건 중 {shown}건이 조건에 맞습니다.",
  "{name}, details": "{name}, 자세히",
  "Request": "요청",
  "Request body": "요청 본문",
  "Response": "응답",
  "Notices": "알림",
  "None that could be read as JSON.": "JSON으로 읽을 수 있는 본문이 없습니다.",
  "None that is JSON.": "JSON 본문이 없습니다.",
  "It did not reach the program.": "프로그램에 전달되지 않았습니다.",
  "Copy as curl": "curl로 복사",
  "Copy as Python": "Python으로 복사",
  "Copied as {form}. Masked values are left for you to fill in.": "{form} 형식으로 복사했습니다. 가려진 값은 직접 채워야 합니다.",

  // State
  "State": "상태",
  "State of {name}": "{name} 상태",
  "Empty: {names}": "비어 있음: {names}",
  "The latest {shown}; /_sandbox/state has all {all}.": "최근 {shown}건입니다. 전체 {all}건은 /_sandbox/state에 있습니다.",
  "none": "없음",
  "Done: {what}": "완료: {what}",

  // Providers
  "Providers": "제공자",
  "Copy": "복사",
  "Copy {name} of {provider}": "{provider}의 {name} 복사",
  "Copied {name} of {provider}": "{provider}의 {name}을(를) 복사했습니다",
  "Copy as": "복사 형식",
  "Copy {provider} as {form}": "{provider}를 {form} 형식으로 복사",
  "Copied {provider} as {form}": "{provider}를 {form} 형식으로 복사했습니다",
  "{count} operations": "오퍼레이션 {count}개",
  "Operations of {name}": "{name} 오퍼레이션",

  // Faults
  "Fail the next call": "다음 호출 실패시키기",
  "any": "전체",
  "Choose a provider to choose an operation.": "제공자를 먼저 고르면 오퍼레이션을 고를 수 있습니다.",
  "Any call but those for access tokens.": "액세스 토큰 발급을 제외한 모든 호출입니다.",
  "What happens": "일어날 일",
  "Code": "코드",
  "the first documented one": "문서의 첫 번째 코드",
  "HTTP status": "HTTP 상태",
  "the documented one": "문서에 있는 값",
  "Message": "메시지",
  "Reason": "사유",
  "the usual one": "일반적인 사유",
  "even if it is not documented": "문서에 없어도 허용",
  "Retry-After, seconds": "Retry-After(초)",
  "Late by, seconds": "지연(초)",
  "Field": "필드",
  "the first enum": "첫 번째 enum",
  "Value": "값",
  "How many calls": "호출 횟수",
  "Or send this header with a request:": "또는 요청에 이 헤더를 보내세요:",
  "Waiting faults": "대기 중인 오류",
  "None: calls succeed.": "없음: 호출이 성공합니다.",
  "Clear faults": "오류 모두 지우기",
  "No faults are waiting": "대기 중인 오류가 없습니다",
  "Waiting: {what}": "대기 중: {what}",
  "any call": "모든 호출",
  "any call of {provider}": "{provider}의 모든 호출",
  "once": "한 번",
  "{times} times": "{times}번",

  // Clock and reset
  "Clock": "시계",
  "real time": "실제 시간",
  "{span} ahead of real time": "실제 시간보다 {span} 앞",
  "+1 min": "+1분",
  "+30 min": "+30분",
  "+1 day": "+1일",
  "+1 min: let one minute pass": "+1분: 1분 보내기",
  "+30 min: let half an hour pass": "+30분: 30분 보내기",
  "+1 day: let one day pass": "+1일: 하루 보내기",
  "d": "일",
  "h": "시간",
  "min": "분",
  "s": "초",
  "{span} passed": "{span}이(가) 지났습니다",
  "Tokens and accounts expire, and scheduled payments are made.": "토큰과 가상계좌가 만료되고, 예약결제가 실행됩니다.",
  "Begin again": "처음부터 다시",
  "Forgets state, faults and requests, and goes back to real time. Clients stay usable.": "상태, 오류, 요청을 지우고 실제 시간으로 돌아갑니다. 클라이언트는 계속 쓸 수 있습니다.",
  "Reset": "초기화",
  "Forget all state, faults and requests?": "상태, 오류, 요청을 모두 지울까요?",
  "Everything is as at the beginning": "처음 상태로 되돌렸습니다",

  // Kinds of faults, as the server describes them
  "The request is checked, then refused with a documented code; nothing is done.": "요청을 검사한 뒤 문서에 있는 코드로 거부하며, 아무 일도 하지 않습니다.",
  "The request is checked, then refused by a code in a response with HTTP 200.": "요청을 검사한 뒤 HTTP 200 응답 안의 코드로 거부합니다.",
  "The request is checked, then the money is not taken, as if the card had none.": "요청을 검사한 뒤 카드에 잔액이 없는 것처럼 결제를 거절합니다.",
  "There is no connection, so nothing arrives; only for clients in the same process.": "연결이 되지 않아 아무것도 도착하지 않습니다. 같은 프로세스의 클라이언트에만 적용됩니다.",
  "HTTP 401, although the credentials or the token are good.": "인증 정보나 토큰이 올바른데도 HTTP 401로 응답합니다.",
  "HTTP 429 with Retry-After; nothing is done.": "Retry-After와 함께 HTTP 429로 응답하며, 아무 일도 하지 않습니다.",
  "HTTP 5xx; nothing is done.": "HTTP 5xx로 응답하며, 아무 일도 하지 않습니다.",
  "The work is done, and the response comes late.": "처리는 되지만 응답이 늦게 옵니다.",
  "The work is done, and the connection ends without a response.": "처리는 되지만 응답 없이 연결이 끊깁니다.",
  "The connection is reset; nothing is done.": "연결이 끊기며, 아무 일도 하지 않습니다.",
  "The work is done, and the response ends in the middle.": "처리는 되지만 응답이 중간에 끊깁니다.",
  "The work is done, and the response has an enum value that nobody documented.": "처리되지만 응답에 문서에 없는 enum 값이 들어 있습니다.",
  "The work is done, and the response has a field that nobody documented.": "처리되지만 응답에 문서에 없는 필드가 들어 있습니다.",
  "The work is done, and nothing ever comes, although the connection stays open.": "처리는 되지만 연결이 열린 채 아무 응답도 오지 않습니다.",
  "The work is done, and the body of the response comes in small pieces.": "처리되며 응답 본문이 조금씩 나뉘어 옵니다.",
  "The work is done, and the connection ends after the response, which said nothing of that; in the same process there is none that could be used again.": "처리되고 응답도 오지만, 예고 없이 연결이 끊깁니다. 같은 프로세스에서는 다시 쓸 연결이 없습니다.",
};

const LANGUAGES = { en: "English", ko: "한국어" };

function chooseLanguage() {
  let kept = null;
  try {
    kept = localStorage.getItem("language");
  } catch (error) {
    console.debug(error); // a browser that keeps nothing
  }
  if (kept in LANGUAGES) return kept;
  return navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en";
}

const language = chooseLanguage();
const locale = navigator.language.startsWith(language) ? navigator.language : language;

/** A text in the chosen language, with `{name}` filled in. */
function t(text, values = {}) {
  const chosen = (language === "ko" && KOREAN[text]) || text;
  return chosen.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const SPOKEN = ["aria-label", "placeholder", "title"]; // attributes that people read or hear

function translateFrame() {
  document.documentElement.lang = language;
  document.title = t(document.title);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("script, style") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.replace(/\s+/g, " ").trim();
    if (text) texts.currentNode.data = texts.currentNode.data.replace(/\S[^]*\S|\S/, () => t(text));
  }
  for (const name of SPOKEN) {
    for (const element of document.querySelectorAll(`[${name}]`)) element.setAttribute(name, t(element.getAttribute(name)));
  }
}

function offerLanguages() {
  const select = document.getElementById("language");
  for (const [code, name] of Object.entries(LANGUAGES)) select.append(new Option(name, code, false, code === language));
  select.addEventListener("input", () => {
    localStorage.setItem("language", select.value);
    location.reload();
  });
}

translateFrame();
offerLanguages();

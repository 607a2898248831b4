# Interface strings in Japanese. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = 本文へ
label_nav = 主なページ
label_languages = 言語を選ぶ
label_crumbs = 現在の位置
label_footer = この案内について
edition_of = 版：
page_address = ページのアドレス：
draft_untranslated = この文章はまだ翻訳されていません。原文の言語で表示しています。
rendition_notice = この文章は別の文字から自動的に変換したものです。違いがある場合は原文が優先します。原文の該当箇所：

## Main navigation and page titles.

nav_home = ホーム
nav_questions = 質問
nav_acts = 法令
nav_search = 検索
title_search = 検索：すべての質問と所在地
title_acts = 回答の根拠となる法令
title_changes = 本文の変更
changes_feed = 変更を購読する（Atom）
changed_since = このページを開いた後に本文が変更されました。
title_contacts = 申請先と問い合わせ先
description_search = すべての質問をテーマごとに、すべての所在地を一つのページにまとめています。
description_acts = 回答の根拠となる法律、規則などの番号、日付と、それぞれの回答。
description_contacts = 回答に出てくる窓口とサイト：リンク、所在地、電話番号（分かるもの）。
description_changes = 案内の本文で訂正したこと。

## Home page, lists of questions and areas.

all_questions = すべての質問を見る
questions_heading = 質問
areas_heading = 地域
all_in_topic = このテーマのすべての質問：{ $count }
label_parts = このテーマのすべてのページ
paths_heading = あなたの状況は？
tasks_heading = よく探されるもの
other_paths = その他の状況
search_examples = 例：
valid_label = 現在の値
valid_until = 有効期限：
search_lead_topics = このページには、案内のテーマと最初の質問、所在地があります。その下のリンクを押すと、テーマのすべての質問が開きます。
search_lead = このページには、すべての質問と所在地があります。ブラウザーの「ページ内検索」も使えます。
services_heading = サービス
directory_entry = このテーマの回答

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = ja_JP
theme = 表示：
theme_system = 端末と同じ
theme_light = 明るい
theme_dark = 暗い
copy_link = リンクをコピー
copied = コピーしました
print = 印刷
print_list = この一覧だけを印刷
print_lists = 書類の一覧を印刷
share = 共有
keep = 案内全体をこの電話に保存
keep_note = 保存した案内は、インターネットがなくても開けます。
keep_size = サイズ：
kilobytes = kB
keep_progress = 案内を保存しています
keep_kept = 案内全体をこの電話に保存しました。インターネットがなくても開けます。
keep_failed = 案内をすべて保存できませんでした。インターネット接続を確認して、もう一度押してください。
last_area = 前回の閲覧
last_language = 前回の選択

## Entries.

number_sign = No.
checked_on = 資料と照合した日：
next_check = 次回の確認：
check_overdue = 次回の確認の日が過ぎています。情報が古くなっている可能性があります。
short_answer = 短い回答
key_facts = 要点
contents = このページの内容
acts_heading = 法的根拠
acts_not_given = 資料には、この回答の根拠となる法令が示されていません。
report_mistake = このページの間違いを見つけたら、お知らせください
related = 関連する質問
label_pager = 前後の質問
previous_question = 前の質問
next_question = 次の質問
email_label = 間違いについてメールで知らせる：

## Key facts.

fact_who = 対象者
fact_term = 期間
fact_cost = 費用
fact_where = 申請先
fact_documents = 必要書類
cost_free = 無料
not_given = 資料に記載なし
list_separator = { "、" }

## Open points.

point_heading = はっきりしない点
point_source = 資料の記載
note_mark = 注 { $number }
glossary = 用語の説明

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number }{ $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from }～{ $to }
all_amounts = すべての金額

## Callouts in texts.

callout_note = 補足
callout_tip = ヒント
callout_important = 重要
callout_warning = 警告
callout_caution = 注意

## Places of an area. A directory can replace the headings.

places_caption = 所在地
column_service = サービス
column_hours = 受付時間
area_no_hours = 資料には、これらの場所の受付時間が記載されていません。
place_cost = 費用：
weekday_1 = 月
weekday_2 = 火
weekday_3 = 水
weekday_4 = 木
weekday_5 = 金
weekday_6 = 土
weekday_7 = 日
hours_span = { $from }～{ $to }
hours_line = { $days } { $times }
hours_every_day = 毎日
hours_holidays = 祝日
hours_closed = 休み
hours_always = 24時間
column_address = 住所
column_transport = 交通
column_phone = 電話
phone_extension = { $number }（内線 { $extension }）
open_map = 地図で見る
no_locality = 資料に市町村名の記載なし
take_along = 持ち物：
take_along_heading = 持ち物
area_no_transport = 資料には、これらの場所への交通が記載されていません。
area_no_phones = 資料には、これらの場所の電話番号が記載されていません。
other_areas = その他の地域
route_bus = バス
route_tram = 路面電車
route_metro = 地下鉄
route_intercity_bus = 高速バス
route_route = 路線
route_unspecified = 交通手段の記載なし
route_bus_numbers = バス { $numbers }
route_tram_numbers = 路面電車 { $numbers }
route_metro_numbers = 地下鉄 { $numbers }
route_intercity_bus_numbers = 高速バス { $numbers }
route_route_numbers = 路線 { $numbers }
route_unspecified_numbers = { $numbers }（交通手段の記載なし）

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = 資料には、これらの窓口とサイトの電話番号が記載されていません。ウェブサイトは、資料に記載がある場合に示しています。
contacts_regions = その他の場所の電話番号：
contacts_aliases = 電話, 電話番号, 問い合わせ, 問い合わせ先, 連絡先, 相談窓口, コールセンター, お問い合わせ

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act }（{ $numbers }）
act_dated = { $year }年{ $month }月{ $day }日{ $act }
act_registration = 法令登録番号：{ $number }
act_registration_dated = 法令登録番号：{ $number }、{ $date }
act_title_not_given = 資料に題名の記載なし
act_text = 公式の本文を開く
act_no_link = 資料に本文へのリンクの記載なし
act_answers = この文書に基づく回答
acts_lead = 各文書の下に、それに基づく回答があります。新しいものが先、日付のないものが最後です。

## The page for officials: what the source leaves open.

title_points = 未解決の点
description_points = 回答、所在地、法令についての質問：資料で不明確、不完全、または矛盾している点。
points_lead = このページは、案内の発行者（{ $publisher }）と、法令を定めた機関のためのものです。資料で不明確、不完全、または矛盾している点をすべて示しています。質問数：{ $count }。
points_whole = 案内全体
points_note = 利用者への説明

## Tables with the parts of a fact.

fact_table_part = 内訳
fact_table_value = 値
fact_table_total = 合計
fact_table_caption = { $name }、{ $year }年

## Amounts. A no-break space joins a number and its unit.

value_times = { $unit }{ $ending } × { $count }（{ $amount }）
value_times_year = { $unit }{ $ending } × { $count }（{ $amount }、{ $year }年）

## Terms on their own: «3 working days».

term_working_days = { $count }営業日
term_calendar_days = { $count }日
term_months = { $count }か月
term_years = { $count }年
term_minutes = { $count }分
term_hours = { $hours }時間
term_hours_minutes =
    { $hours }時間 { $minutes }分

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = { $term }以内
bound_at_least = { $term }以上
term_from = { $from }{ $term }

## Language selection and the page 404.

language_choice_title = 言語を選ぶ
not_found_title = ページが見つかりません
not_found_text = アドレスが変わったか、入力が間違っている可能性があります。一覧から質問を探すか、ホームに移動してください。
not_found_home = ホームへ
offline_title = インターネットに接続していません
offline_text = このページは電話に保存されていません。一度開いたページは、インターネットがなくても見られます。

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = 案内を検索
search_found = 検索結果：
search_weak = この質問にぴったりの回答はないようです。次のものをお探しですか：
search_no_addresses = 資料には、この地域の所在地がありません：
search_loading = 検索を読み込んでいます…
search_failed = 検索を読み込めませんでした。インターネット接続を確認してください。
search_retry = もう一度試す
search_none = 見つかりませんでした。
search_none_hint = 別の言葉か、短い質問で試してください。
search_all = すべての結果を表示
search_maybe = もしかして：
search_topics = テーマから探す：
search_other_language = 別の言語の本文を検索：
search_results = 検索結果

## List of brochures, and brochures.

title_brochures = 印刷用の冊子
description_brochures = 案内全体、テーマごと、地域ごとの所在地。そのまま印刷できます。
print_lead = 家庭、職場、印刷所で印刷できる形の案内です。
print_chosen = 案内全体
print_parts = 案内の一部
print_topics = テーマごと
print_areas = 地域ごと（1枚）
print_large = 大きな文字
print_page = 印刷用ページ
print_how = 印刷するには、ブラウザーのメニューから「印刷」を選んでください。倍率：100%。
print_pages = { $count }ページ
print_this_topic = このテーマを冊子として印刷
print_this_area = この地域の所在地を1枚に印刷
print_contents = 目次
print_imprint = この版について
print_page_reference = 、{ $page }ページ
print_indexes = 索引
print_index_numbers = 番号から
print_index_terms = 期間から
print_index_offices = 窓口から
print_index_acts = 法令から
print_run = 発行部数：{ $count }部
print_guide = この冊子の使い方
print_guide_find = 目次、またはページの端の印でテーマを探してください。質問の番号、期間、窓口、法令が分かるときは、巻末の索引を使ってください。
print_guide_answer = どの回答も、短い回答と要点（対象者、期間、費用、申請先、必要書類）から始まります。
print_guide_code = 回答の終わりのQRコードで、サイトの最新版が開きます。
print_code = このページのQRコード：
print_live = このページの最新版：
print_numbers = 質問の番号は、サイトと冊子で同じです。番号で回答を探したり、伝えたりできます。
print_points = 小さな上付きの数字は、回答の終わりの「{ point_heading }」の番号です。
print_newest = 金額と期間は変わることがあります。出かける前に、サイトで確認してください。

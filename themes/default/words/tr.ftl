# Interface strings in Turkish. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Ana içeriğe geç
label_nav = Ana bölümler
label_languages = Dil seçimi
label_crumbs = Buradasınız
label_footer = Bu rehber hakkındaki sayfalar
edition_of = Baskı:
page_address = Sayfa adresi:
draft_untranslated = Bu metin henüz çevrilmedi. Aşağıda özgün dilinde gösteriliyor.
rendition_notice = Bu metin başka bir alfabeden otomatik olarak aktarıldı. Farklılık olursa özgün metin geçerlidir. Özgün metinde bu yer:

## Main navigation and page titles.

nav_home = Ana sayfa
nav_questions = Sorular
nav_acts = Yasalar
nav_search = Arama
title_search = Arama: tüm sorular ve adresler
title_acts = Yanıtların dayandığı yasa ve yönetmelikler
title_changes = Metindeki değişiklikler
changes_feed = Değişiklikleri izle (Atom)
changed_since = Metin, siz açtıktan sonra değişti.
title_contacts = Nereye başvurulur, kim aranır
description_search = Rehberin konulara göre tüm soruları ve tüm adresler tek sayfada.
description_acts = Yanıtların dayandığı yasa, yönetmelik ve diğer belgeler: numaraları, tarihleri ve yanıtlar.
description_contacts = Yanıtlarda adı geçen kurumlar ve portallar: bağlantılar, adresler ve biliniyorsa telefonlar.
description_changes = Rehber metninde neler düzeltildi.

## Home page, lists of questions and areas.

all_questions = Tüm soruları göster
questions_heading = Sorular
areas_heading = Bölgeler
all_in_topic = Bu konudaki tüm sorular: { $count }
label_parts = Bu konunun tüm sayfaları
paths_heading = Durumunuz hangisi?
tasks_heading = En çok arananlar
other_paths = Diğer durumlar
search_examples = Örneğin:
valid_label = Geçerli değerler
valid_until = Son geçerlilik tarihi:
search_lead_topics = Bu sayfada rehberin konuları ilk sorularıyla ve adresler yer alır. Altlarındaki bağlantı konunun tüm sorularını açar.
search_lead = Bu sayfada rehberin tüm soruları ve adresler var. Tarayıcınızın «Sayfada bul» komutunu da kullanabilirsiniz.
services_heading = Hizmetler
directory_entry = Bu konudaki yanıt

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = tr_TR
theme = Görünüm:
theme_system = Cihazdaki gibi
theme_light = Açık
theme_dark = Koyu
copy_link = Bağlantıyı kopyala
copied = Kopyalandı
print = Yazdır
print_list = Yalnızca bu listeyi yazdır
print_lists = Belge listelerini yazdır
share = Paylaş
keep = Rehberin tamamını bu telefona kaydet
keep_note = Kaydedilen rehber internet olmadan da açılır.
keep_size = Boyut:
kilobytes = kB
keep_progress = Rehber kaydediliyor
keep_kept = Rehberin tamamı bu telefona kaydedildi: internet olmadan da açılır.
keep_failed = Rehber tam olarak kaydedilemedi. İnternet bağlantınızı denetleyip yeniden basın.
last_area = son ziyaretiniz
last_language = son seçiminiz

## Entries.

number_sign = No.
checked_on = Kaynakla karşılaştırma:
next_check = Sonraki karşılaştırma:
check_overdue = Sonraki karşılaştırma tarihi geçti: bilgiler güncel olmayabilir.
short_answer = Kısa yanıt
key_facts = Özet bilgiler
contents = Bu sayfada
acts_heading = Yasal dayanak
acts_not_given = Kaynak, bu yanıtın hangi yasa veya yönetmeliğe dayandığını belirtmiyor.
report_mistake = Bu sayfada bir hata mı buldunuz? Bildirin
related = Benzer sorular
label_pager = Komşu sorular
previous_question = Önceki soru
next_question = Sonraki soru
email_label = Hatayı bize yazın:

## Key facts.

fact_who = Kimler için
fact_term = Süre
fact_cost = Ücret
fact_where = Başvuru yeri
fact_documents = Belgeler
cost_free = Ücretsiz
not_given = Kaynakta belirtilmemiş
list_separator = { ", " }

## Open points.

point_heading = Açık olmayan noktalar
point_source = Kaynakta yazıldığı gibi
note_mark = Not { $number }
glossary = Sözcüklerin anlamı

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Tüm tutarlar

## Callouts in texts.

callout_note = Not
callout_tip = İpucu
callout_important = Önemli
callout_warning = Dikkat
callout_caution = Uyarı

## Places of an area. A directory can replace the headings.

places_caption = Adresler
column_service = Hizmet
column_hours = Çalışma saatleri
area_no_hours = Kaynakta bu adreslerin çalışma saatleri yok.
place_cost = Ücret:
weekday_1 = Pzt
weekday_2 = Sal
weekday_3 = Çar
weekday_4 = Per
weekday_5 = Cum
weekday_6 = Cmt
weekday_7 = Paz
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = her gün
hours_holidays = resmî tatiller
hours_closed = kapalı
hours_always = 24 saat açık
column_address = Adres
column_transport = Ulaşım
column_phone = Telefon
phone_extension = { $number }, dahili { $extension }
open_map = Haritada göster
no_locality = Kaynak yerleşim yerini belirtmiyor
take_along = Yanınızda getirin:
take_along_heading = Yanınızda getirmeniz gerekenler
area_no_transport = Kaynakta bu adreslere ulaşım belirtilmemiş.
area_no_phones = Kaynakta bu adreslerin telefonu yok.
other_areas = Diğer bölgeler
route_bus = otobüs
route_tram = tramvay
route_metro = metro
route_intercity_bus = şehirlerarası otobüs
route_route = hat
route_unspecified = araç türü belirtilmemiş
route_bus_numbers = { $numbers } numaralı otobüs
route_tram_numbers = { $numbers } numaralı tramvay
route_metro_numbers = { $numbers } metrosu
route_intercity_bus_numbers = { $numbers } numaralı şehirlerarası otobüs
route_route_numbers = { $numbers } numaralı hat
route_unspecified_numbers = { $numbers } (araç türü belirtilmemiş)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Kaynakta bu kurum ve portalların telefonu yok. Site adresleri, kaynağın belirttiği yerlerde verilmiştir.
contacts_regions = Diğer yerlerin telefonları:
contacts_aliases = telefon, telefon numarası, kimi arayayım, aramak, çağrı merkezi, yardım hattı, iletişim

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $numbers } { $act }
act_dated = { $day } { $month_name } { $year } tarihli { $act }
act_registration = Hukuki belgeler sicilindeki numarası: { $number }
act_registration_dated = Hukuki belgeler sicilindeki numarası: { $number }, { $date }
act_title_not_given = Kaynak başlığı vermiyor
act_text = Resmî metni aç
act_no_link = Kaynakta metnin bağlantısı yok
act_answers = Bu belgeye dayanan yanıtlar
acts_lead = Her belgenin altında ona dayanan yanıtlar yer alır. Önce en yeniler, en sonda tarihi belirtilmeyenler.

## The page for officials: what the source leaves open.

title_points = Kaynakla ilgili açık sorular
description_points = Yanıtlar, adresler ve mevzuatla ilgili sorular: kaynakta açık olmayan, eksik veya çelişkili olan noktalar.
points_lead = Bu sayfa, rehberin yayımcısı ({ $publisher }) ve mevzuatı çıkaran makamlar içindir. Kaynakta açık olmayan, eksik veya çelişkili olan her şey burada toplanmıştır. Soru sayısı: { $count }.
points_whole = Rehberin tamamı
points_note = Okurlara ne söylendi

## Tables with the parts of a fact.

fact_table_part = Bölüm
fact_table_value = Değer
fact_table_total = Toplam
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days = { $count } iş günü
term_calendar_days = { $count } gün
term_months = { $count } ay
term_years = { $count } yıl
term_minutes = { $count } dakika
term_hours = { $hours } saat
term_hours_minutes = { $hours } saat { $minutes } dakika

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = en çok { $term }
bound_at_least = en az { $term }
term_from = { $from } { $term }

## Language selection and the page 404.

language_choice_title = Dil seçin
not_found_title = Sayfa bulunamadı
not_found_text = Adres değişmiş veya yanlış yazılmış olabilir. Sorunuzu listede bulun ya da ana sayfaya gidin.
not_found_home = Ana sayfaya git
offline_title = İnternet yok
offline_text = Bu sayfa telefonunuzda kayıtlı değil. Daha önce açtığınız sayfalara internet olmadan da ulaşabilirsiniz.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Rehberde ara
search_found = Bulunan:
search_weak = Rehberde bu sorunun tam yanıtı yok gibi görünüyor. Belki şunu arıyorsunuz:
search_no_addresses = Kaynakta bu bölgenin adresleri yok:
search_loading = Arama yükleniyor…
search_failed = Arama yüklenemedi. İnternet bağlantınızı denetleyin.
search_retry = Yeniden dene
search_none = Hiçbir şey bulunamadı.
search_none_hint = Başka bir sözcük ya da daha kısa bir sorgu deneyin.
search_all = Tüm sonuçları göster
search_maybe = Bunu mu demek istediniz:
search_topics = Konulara göz atın:
search_other_language = Metinde başka bir dilde ara:
search_results = Arama sonuçları

## List of brochures, and brochures.

title_brochures = Yazdırılacak broşürler
description_brochures = Rehberin tamamı, tek tek konular ve bölgelere göre adresler, yazdırmaya hazır.
print_lead = Evde, ofiste ya da matbaada basılmaya hazır rehber.
print_chosen = Rehberin tamamı
print_parts = Rehberin bölümleri
print_topics = Konulara göre
print_areas = Bölgelere göre, tek sayfada
print_large = büyük puntolu
print_page = Yazdırma sayfası
print_how = Yazdırmak için tarayıcı menüsünden «Yazdır» komutunu seçin. Ölçek: %100.
print_pages = { $count } sayfa
print_this_topic = Bu konuyu broşür olarak yazdır
print_this_area = Bu bölgenin adreslerini tek sayfaya yazdır
print_contents = İçindekiler
print_imprint = Bu baskı hakkında
print_page_reference = , s. { $page }
print_indexes = Dizinler
print_index_numbers = Numaraya göre
print_index_terms = Terime göre
print_index_offices = Kuruma göre
print_index_acts = Yasa ve emre göre
print_run = Baskı adedi: { $count }
print_guide = Bu broşür nasıl kullanılır
print_guide_find = Konuyu içindekilerde veya sayfa kenarındaki işaretle bulun. Sorunun numarasını, kurumu veya yasayı biliyorsanız sondaki dizinlere bakın.
print_guide_answer = Her yanıt kısa bir yanıtla ve temel bilgilerle başlar: kimin için, süre, ücret, nereye başvurulur, hangi belgeler gerekir.
print_guide_code = Yanıtın sonundaki QR kodu, sitedeki en son sürümünü açar.
print_code = Sayfanın QR kodu:
print_live = Bu sayfanın güncel sürümü:
print_numbers = Soruların numaraları sitede ve broşürde aynıdır: bir yanıtı numarasıyla bulabilir veya anabilirsiniz.
print_points = Satırın üstündeki küçük numaralar, yanıtın sonundaki «{ point_heading }» listesini gösterir.
print_newest = Tutarlar ve süreler değişebilir. Gitmeden önce sitedeki sürüme bakın.
